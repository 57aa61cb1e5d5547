export type Form = 'simple' | 'relaxed';

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];

/** A header field in the form that is signed, without a line end (RFC 6376, 3.4.1 and 3.4.2). */
export function headerForm(raw: string, form: Form): string {
  if (form === 'simple') return raw;
  const colon = raw.indexOf(':');
  const name = raw.slice(0, colon).replace(/[ \t]+$/, '');
  const value = raw
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '');
  return `${name.toLowerCase()}:${value}`;
}

/** A body whose lines end in CRLF, in the form that is signed (RFC 6376, 3.4.3 and 3.4.4). */
export function bodyForm(body: Uint8Array, form: Form): Uint8Array {
  const lines = form === 'relaxed' ? withoutLooseSpace(body) : body;
  let end = lines.length;
  while (end >= 2 && lines[end - 2] === CR && lines[end - 1] === LF) end -= 2;
  if (end === 0 && form === 'relaxed') return new Uint8Array();
  const formed = new Uint8Array(end + 2);
  formed.set(lines.subarray(0, end));
  formed.set([CR, LF], end);
  return formed;
}

/** White space at a line's end goes, any other run of it becomes one space. */
function withoutLooseSpace(body: Uint8Array): Uint8Array {
  const formed = new Uint8Array(body.length);
  let to = 0;
  let space = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === SPACE || byte === TAB) {
      space = true;
      continue;
    }
    if (space && !(byte === CR && body[at + 1] === LF)) formed[to++] = SPACE;
    space = false;
    formed[to++] = byte;
  }
  // A last line without a line end is given one: white space before it goes as well.
  return formed.subarray(0, to);
}
