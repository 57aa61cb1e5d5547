/** Asks again and again until `check` answers something; rejects with what was waited for. */
export async function until<T>(what: string, check: () => Promise<T | undefined | false>, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let trouble = '';
  for (;;) {
    const answer = await check().catch((error: Error) => {
      trouble = ` (${error.message.split('\n')[0]})`;
      return undefined;
    });
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
