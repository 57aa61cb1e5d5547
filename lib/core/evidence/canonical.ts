import canonicalize from 'canonicalize';

/** A value that JSON cannot hold without changing it. `path` says where, for instance `messages[3].text`. */
export class NotJsonError extends Error {
  override readonly name = 'NotJsonError';

  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path || 'The value'} ${reason}`);
  }
}

const loneSurrogate = /\p{Surrogate}/u;

/**
 * Canonical JSON after RFC 8785. An object's field that is `undefined` is left out, as if it had never been set; everything else
 * that JSON would drop or bend (NaN, `undefined` in a list, dates, lone surrogates, cycles) throws a `NotJsonError`,
 * because a digest must never stand for less than what was handed in.
 */
export function canonicalJson(value: unknown): string {
  check(value, '', []);
  const json = canonicalize(value);
  if (json === undefined) throw new NotJsonError('', 'is not JSON');
  return json;
}

export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

function check(value: unknown, path: string, above: readonly object[]): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (loneSurrogate.test(value)) throw new NotJsonError(path, 'holds half of a surrogate pair');
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new NotJsonError(path, `is ${value}, which JSON cannot hold`);
      return;
    case 'object':
      if (value !== null) checkObject(value, path, above);
      return;
    default:
      throw new NotJsonError(path, `is of type ${typeof value}, which JSON cannot hold`);
  }
}

function checkObject(value: object, path: string, above: readonly object[]): void {
  if (above.includes(value)) throw new NotJsonError(path, 'holds itself');
  const inside = [...above, value];
  if (Array.isArray(value)) {
    // Not forEach: it would skip the holes.
    for (let index = 0; index < value.length; index++) check(value[index], `${path}[${index}]`, inside);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotJsonError(path, 'is not plain data');
  for (const [key, field] of Object.entries(value)) {
    const where = path ? `${path}.${key}` : key;
    if (typeof field === 'function') throw new NotJsonError(where, 'is of type function, which JSON cannot hold');
    check(key, where, inside);
    if (field !== undefined) check(field, where, inside);
  }
}
