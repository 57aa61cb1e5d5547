import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveInPlain } from './at-rest';
import type { TestPage } from './test-page';

/** Stand in no other test, nor in our own word lists, which a browser keeps with our code. */
const PLAIN = { asText: 'Barnacle teapots chime over Stromness', asBytes: 'Turnip lanterns hum beneath Lerwick' };

/**
 * Which of the words lie in a profile as they could be read there: in UTF-8, UTF-16 or Base64, in any of its files. Words of its own, which
 * it leaves there in plain first, show that it finds such.
 * @param own any page of the extension.
 * @param end ends the browser, so that the files are as they stay.
 */
export async function readableIn(
  profile: string,
  words: readonly string[],
  { own, end }: { readonly own: TestPage; readonly end: () => Promise<void> },
): Promise<readonly string[]> {
  await leaveInPlain(own, PLAIN);
  await end();
  const holds = heldIn(profile);
  const missed = Object.values(PLAIN).filter((text) => !holds(text));
  if (missed.length > 0) throw new Error(`What lies there in plain was not found: ${missed.join(', ')}`);
  return words.filter(holds);
}

/** The same of a folder as it is now, in which nothing is left to show that the search works. */
export function heldIn(folder: string): (text: string) => boolean {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const contents = files.map((file) => readFileSync(join(file.parentPath, file.name)));
  return (text) => contents.some((bytes) => formsOf(text).some((form) => bytes.includes(form)));
}

/** In Base64 so few letters stand somewhere by chance. */
const BY_CHANCE = 10;

/** A text as it may lie on a disk: UTF-8, UTF-16, and the part of its Base64 that does not depend on what stands around it. */
function formsOf(text: string): Buffer[] {
  const encoded = [0, 1, 2].map((before) => {
    const base64 = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    return Buffer.from(base64.replace(/=+$/, '').slice(before === 0 ? 0 : 4, -2));
  });
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...encoded.filter(({ length }) => length >= BY_CHANCE)];
}
