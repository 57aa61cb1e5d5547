import type { Reject } from '../importer';
import { textBlocks } from '../text-blocks';
import { readXml } from '../xml';
import { type Entry, type Fields, fieldsOf } from './entry';

export interface Entries {
  /** At most some megabytes of attachments each. */
  readonly batches: AsyncIterable<readonly (Entry | Reject)[]>;
  /** What of the file so far was not as it should be, in plain words. */
  missed(): readonly string[];
}

type Open = { is: 'sms' | 'mms'; number: number; fields: Fields; parts: Fields[]; addresses: Fields[]; faulty: boolean };

/** In UTF-16 units: what is held at once of the entries' own text, so that pictures of many messages do not pile up. */
const LARGEST_BATCH = 4 * 1024 * 1024;
/** In UTF-16 units: no phone sends as much in one message, and a text can be only twice as long. */
const LONGEST_ENTRY = 200 * 1024 * 1024;

export function entriesIn(chunks: AsyncIterable<Uint8Array>, onBytes?: (bytes: number) => void): Entries {
  const { blocks, missed } = textBlocks(chunks);
  const own: string[] = [];
  return { batches: gathered(), missed: () => [...missed(), ...own] };

  async function* gathered(): AsyncGenerator<readonly (Entry | Reject)[]> {
    let found: (Entry | Reject)[] = [];
    let open: Open | undefined;
    let [number, depth, faults, held, since] = [0, 0, 0, 0, 0];
    let counted: number | undefined;
    const add = (each: Entry | Reject) => {
      found.push(each);
      since = 0;
    };
    const xml = readXml({
      open(name, attributes) {
        depth++;
        if (name === 'smses' && depth === 1) counted = Number(attributes.count ?? Number.NaN);
        else if (open) {
          if (name === 'part') open.parts.push(fieldsOf(attributes));
          else if (name === 'addr') open.addresses.push(fieldsOf(attributes));
        } else if (name === 'sms' || name === 'mms')
          open = { is: name, number: ++number, fields: fieldsOf(attributes), parts: [], addresses: [], faulty: faults > 0 };
        else if (depth === 2)
          add({ at: `entry ${++number}`, why: `It is no message but a "${name.slice(0, 40)}"`, start: startOf(attributes) });
        faults = 0;
      },
      close(name) {
        depth--;
        if (open?.is !== name) return;
        add({ ...open, faulty: open.faulty || faults > 0 });
        open = undefined;
        faults = 0;
      },
      fault() {
        faults++;
        if (open) open.faulty = true;
      },
    });
    for await (const { text, from, bytes } of blocks) {
      held += text.length;
      since += text.length;
      if (since > LONGEST_ENTRY) {
        own.push(`Entry ${number + 1} is larger than any message, so nothing from there on was read.`);
        break;
      }
      xml.write(text);
      onBytes?.(from + bytes.length);
      if (found.length < 1000 && held < LARGEST_BATCH) continue;
      const batch = found;
      [found, held] = [[], 0];
      yield batch;
    }
    const cut = xml.end();
    if (open || (cut && depth > 0)) {
      const fields = open?.fields ?? {};
      add({ at: 'the end of the file', why: 'The file ends in the middle of a message', start: startOf(fields) });
      number += open ? 0 : 1;
    } else if (depth > 0) own.push('The file does not end as such a file does: messages after its end may be missing.');
    if (counted !== undefined && Number.isFinite(counted) && counted !== number)
      own.push(`The file says that it holds ${counted} messages; ${number} were found.`);
    if (found.length > 0) yield found;
  }
}

const startOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}="${value.slice(0, 60)}"`)
    .join(' ')
    .slice(0, 200);
