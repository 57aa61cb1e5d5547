const held = new Map<string, () => void>();

/**
 * Takes an unfinished note for this tab, so that no two tabs write over each other; it is free again when the tab closes or `letGo`.
 * @returns whether it was free.
 */
export function claim(id: string): Promise<boolean> {
  if (held.has(id)) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`evenkeel-note ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((release) => held.set(id, release));
      })
      .catch(reject);
  });
}

export function letGo(id: string): void {
  held.get(id)?.();
  held.delete(id);
}
