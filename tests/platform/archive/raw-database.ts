/** The database as anyone with the profile's files sees it: bare IndexedDB, none of our own code. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function rawRecords(name: string): Promise<Record<string, { key: IDBValidKey; value: unknown }[]>> {
  const database = await openRaw(name);
  const records: Record<string, { key: IDBValidKey; value: unknown }[]> = {};
  for (const store of database.objectStoreNames) {
    const objects = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([settled(objects.getAllKeys()), settled(objects.getAll())]);
    records[store] = keys.map((key, index) => ({ key, value: values[index] }));
  }
  database.close();
  return records;
}

/** Changes what is stored, behind the archive's back. */
export async function tamper(name: string, store: string, change: (objects: IDBObjectStore) => Promise<unknown>): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction(store, 'readwrite');
  const done = new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  await change(transaction.objectStore(store));
  await done;
  database.close();
}

/** Every byte of a stored value and of what it holds, keys left out, which cannot be read. */
export function* bytesIn(value: unknown): Generator<Uint8Array> {
  if (value instanceof Uint8Array) yield value;
  else if (typeof value === 'string' || typeof value === 'number') yield new TextEncoder().encode(String(value));
  else if (typeof value === 'object' && value !== null && !(value instanceof CryptoKey))
    for (const [key, part] of Object.entries(value)) {
      yield new TextEncoder().encode(key);
      yield* bytesIn(part);
    }
}
