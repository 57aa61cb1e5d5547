const TXT = 16;
const INTERNET = 1;
const HEADER = 12;

/** A question for a name's TXT records (RFC 1035, 4). Its id is 0, so that answers can be cached (RFC 8484, 4.1). `undefined` where it is no name. */
export function txtQuestion(name: string): Uint8Array | undefined {
  const labels = name.replace(/\.$/, '').split('.');
  const isLabel = (label: string) => /^[\x21-\x7e]{1,63}$/.test(label);
  if (name.length > 253 || !labels.every(isLabel)) return undefined;
  const question = labels.flatMap((label) => [label.length, ...Array.from(label, (character) => character.charCodeAt(0))]);
  // Recursion desired, one question.
  return Uint8Array.of(0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...question, 0, 0, TXT, 0, INTERNET);
}

/**
 * The TXT records in an answer to `question`, each with its strings joined, one character for each byte. Empty where the name does not
 * exist or has none. Records of the name that an alias leads to count.
 * @throws RangeError where it is no whole answer to this question.
 */
export function txtAnswer(answer: Uint8Array, question: Uint8Array): readonly string[] {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const [flags, code] = [view.getUint16(2), view.getUint16(2) & 0xf];
  const [isAnswer, isCut] = [(flags & 0x8000) !== 0, (flags & 0x0200) !== 0];
  const asked = question.subarray(HEADER);
  const repeated = answer.subarray(HEADER, HEADER + asked.length);
  const sameQuestion = view.getUint16(4) === 1 && lower(repeated) === lower(asked);
  const [none, noName] = [code === 0, code === 3];
  if (!isAnswer || isCut || !sameQuestion || (!none && !noName)) throw new RangeError('Not an answer to the question.');
  const records: string[] = [];
  let at = HEADER + asked.length;
  for (let count = view.getUint16(6); count > 0; count--) {
    at = afterName(view, at);
    const [type, kind, size] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 8)];
    const data = new Uint8Array(answer.buffer, answer.byteOffset + at + 10, size);
    if (type === TXT && kind === INTERNET) records.push(strings(data));
    at += 10 + size;
  }
  return records;
}

/** Behind a name: labels up to the root, or to a pointer to where the rest stands (RFC 1035, 4.1.4). */
function afterName(view: DataView, start: number): number {
  let at = start;
  for (;;) {
    const length = view.getUint8(at);
    if (length === 0) return at + 1;
    if (length >= 0xc0) return at + 2;
    if (length > 63) throw new RangeError('Not a name.');
    at += length + 1;
  }
}

function strings(data: Uint8Array): string {
  let text = '';
  for (let at = 0; at < data.length; ) {
    const length = data[at] ?? 0;
    if (at + 1 + length > data.length) throw new RangeError('Not a string.');
    text += String.fromCharCode(...data.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return text;
}

/** Names differ in case as they like. */
const lower = (bytes: Uint8Array): string => String.fromCharCode(...bytes).toLowerCase();
