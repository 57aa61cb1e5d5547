/** Rejects with what was waited for where `work` takes longer than `seconds`; what it gives after that goes to `end`. */
export async function within<T>(seconds: number, what: string, work: Promise<T>, end: (late: T) => Promise<void>): Promise<T> {
  let alarm: NodeJS.Timeout | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => {
      isLate = true;
      reject(new Error(`Not within ${seconds} s: ${what}`));
    }, seconds * 1000);
  });
  void work.then((given) => (isLate ? end(given) : undefined)).catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(alarm);
  }
}
