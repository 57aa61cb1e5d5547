/** For how many milliseconds this process computed while `run` ran: not the time of the wall, for other tests run beside it. */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
