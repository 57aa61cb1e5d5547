const SPECIAL = /[\\()]/g;
const ASCII = /^[\x20-\x7e]*$/;
const encoder = new TextEncoder();

const FRACTIONS = Array.from({ length: 100 }, (_, at) => (at === 0 ? '' : `.${String(at).padStart(2, '0').replace(/0$/, '')}`));

/** Two decimals, which at a point each is a hundredth of what an eye sees. */
export function figure(value: number): string {
  const hundredths = Math.round(value * 100);
  const size = Math.abs(hundredths);
  const text = Math.floor(size / 100) + (FRACTIONS[size % 100] ?? '');
  return hundredths < 0 ? `-${text}` : text;
}

/** A text string: plain where it is ASCII, else UTF-16 with its mark (7.9.2.2). */
export function textString(text: string): string {
  if (ASCII.test(text)) return `(${text.replace(SPECIAL, '\\$&')})`;
  return `<feff${hex16(text)}>`;
}

/** UTF-16, big end first. */
export function hex16(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return hex;
}

/** UTF-8 as digits: they sort as its bytes do. */
export function hex8(text: string): string {
  let hex = '';
  // Asked for a hundred thousand names, browsers hold what the encoder gives for a long while: most have no need of it.
  const bytes = ASCII.test(text) ? Array.from(text, (character) => character.charCodeAt(0)) : encoder.encode(text);
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** A string that names something. */
export const byteString = (text: string): string => `<${hex8(text)}>`;

export const reference = (number: number): string => `${number} 0 R`;

/** "D:20260504174200Z" */
export const dateString = (iso: string): string => `(D:${iso.slice(0, 19).replace(/[-:T]/g, '')}Z)`;
