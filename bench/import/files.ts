import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What is generated: invented messages of five to twenty words, some of two lines, some with an emoji. */
export interface Generated {
  readonly name: string;
  lines(messages: number): Iterable<string>;
}

const WORDS = 'Can you collect Max from school at five today please I will bring his coat and the blue bag to the club'.split(' ');
const START = Date.UTC(2016, 0, 13);

interface Said {
  readonly at: Date;
  readonly mine: boolean;
  readonly text: string;
}

function* said(messages: number): Generator<Said> {
  let at = START;
  for (let number = 0; number < messages; number++) {
    at += 60_000 + ((number * 7919) % 1500) * 1000;
    const words = Array.from({ length: 5 + ((number * 31) % 16) }, (_, place) => WORDS[(number * 17 + place * 5) % WORDS.length]);
    yield { at: new Date(at), mine: number % 3 === 0, text: `${words.join(' ')}${number % 17 === 0 ? '\nThank you 😀' : ''}` };
  }
}

const two = (value: number) => String(value).padStart(2, '0');

export const FILES: Readonly<Record<'whatsapp' | 'sms' | 'mbox' | 'telegram', Generated>> = {
  whatsapp: {
    name: 'WhatsApp Chat with Maya.txt',
    *lines(messages) {
      for (const { at, mine, text } of said(messages)) {
        const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
        yield `${day}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - ${mine ? 'Sam' : 'Maya'}: ${text}`;
      }
    },
  },
  sms: {
    name: 'sms.xml',
    *lines(messages) {
      yield `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${messages}">`;
      for (const { at, mine, text } of said(messages)) {
        const body = text.replace('\n', '&#10;').replace('😀', '&#55357;&#56832;');
        yield `  <sms protocol="0" address="+447700900123" date="${at.getTime()}" type="${mine ? 2 : 1}" subject="null" body="${body}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" readable_date="${at.toUTCString()}" contact_name="Maya" />`;
      }
      yield '</smses>';
    },
  },
  mbox: {
    name: 'mail.mbox',
    *lines(messages) {
      let number = 0;
      for (const { at, mine, text } of said(messages)) {
        const [from, to] = mine ? ['sam@example.org', 'maya@example.net'] : ['maya@example.net', 'sam@example.org'];
        yield `From ${from} ${at.toUTCString()}\nFrom: ${from}\nTo: ${to}\nSubject: Max\nMessage-ID: <${++number}@example.org>\nDate: ${at.toUTCString().replace('GMT', '+0000')}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`;
      }
    },
  },
  telegram: {
    name: 'result.json',
    *lines(messages) {
      yield '{"name":"Maya","type":"personal_chat","id":7700900123,"messages":[';
      let number = 0;
      for (const { at, mine, text } of said(messages)) {
        const message = {
          id: ++number,
          type: 'message',
          date: at.toISOString().slice(0, 19),
          date_unixtime: String(at.getTime() / 1000),
          from: mine ? 'Sam' : 'Maya',
          from_id: mine ? 'user1' : 'user2',
          text,
          text_entities: [{ type: 'plain', text }],
        };
        yield ` ${JSON.stringify(message)}${number < messages ? ',' : ''}`;
      }
      yield ']}';
    },
  },
};

/** Written bit by bit: the process that writes is not to hold it either. */
export async function writeFile(path: string, { lines }: Generated, messages: number): Promise<void> {
  const out = createWriteStream(path);
  let held = '';
  for (const line of lines(messages)) {
    held += `${line}\n`;
    if (held.length < 1_000_000) continue;
    if (!out.write(held)) await once(out, 'drain');
    held = '';
  }
  out.end(held);
  await once(out, 'finish');
}
