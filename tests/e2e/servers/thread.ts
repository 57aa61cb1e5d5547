import { pdf, png } from './attachments';

/** The invented conversation that every mailbox is seeded with: two parents and a school office, over one week of March 2026. */
export const PEOPLE = {
  alex: { name: 'Alex', address: 'alex@evenkeel.test' },
  sam: { name: 'Sam (Łukasz and Zoë)', address: 'sam@evenkeel.test' },
  office: { name: 'Renée, Birch Lane School – Büro', address: 'office@evenkeel.test' },
} as const;

export type Person = keyof typeof PEOPLE;

export const SUBJECT = 'Friday handover – Zoë & Łukasz';

export interface SeedAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface SeedMessage {
  /** From 1, in the order of sending. */
  readonly number: number;
  readonly messageId: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly date: Date;
  readonly subject: string;
  /** The author's own words, without the history. */
  readonly own: string;
  /** Which bodies the mail has. */
  readonly format: 'text+html' | 'text' | 'html';
  /** Own words and history, as plain text and as HTML in the quoting style of one mail program. */
  readonly text: string;
  readonly html: string;
  readonly references: readonly string[];
  readonly attachments: readonly SeedAttachment[];
}

interface Written {
  readonly from: Person;
  readonly to: readonly Person[];
  /** Minutes after the first message. */
  readonly after: number;
  readonly format?: SeedMessage['format'];
  readonly own: string;
  readonly attachments?: readonly SeedAttachment[];
}

const START = Date.UTC(2026, 2, 2, 8, 14, 0);

const WRITTEN: readonly Written[] = [
  {
    from: 'alex',
    to: ['sam'],
    after: 0,
    own: 'Hello Sam,\n\nZoë’s swimming things are still at yours – it is the blue bag in the picture. Could she bring it to school on Wednesday?\n\nThank you\nAlex',
    attachments: [{ filename: 'Zoës Schwimmtasche – größe.png', contentType: 'image/png', content: png(320, 200) }],
  },
  {
    from: 'sam',
    to: ['alex'],
    after: 190,
    own: 'Hi Alex,\n\nyes, I have seen it. She will have it with her on Wednesday morning.\n\nSam',
  },
  {
    from: 'alex',
    to: ['sam'],
    after: 225,
    own: 'Lovely, thank you. And Friday at 17:00 at the library, as always?\n\nAlex',
  },
  {
    from: 'alex',
    to: ['sam'],
    after: 4620,
    own: 'Sam, the bag was not at school and Zoë had to sit at the edge of the pool.\n\nWhen can I pick it up?',
  },
  {
    from: 'sam',
    to: ['alex'],
    after: 4700,
    format: 'text',
    own: 'I put it by the door and Łukasz forgot it. You could at least ask before you complain.',
  },
  {
    from: 'alex',
    to: ['sam', 'office'],
    after: 4731,
    own: 'I did ask, on Monday. I add the school office so that everyone knows where the bag should go.\n\nThe list of what she needs is attached: 1 towel, 1 cap, £4.50 for the locker.',
    attachments: [{ filename: 'Liste für Zoë – März.pdf', contentType: 'application/pdf', content: pdf() }],
  },
  {
    from: 'office',
    to: ['alex', 'sam'],
    after: 5810,
    own: 'Dear both,\n\nwe can keep the bag at the front desk until 16:00 every day. Please agree by Friday who brings it.\n\nMit freundlichen Grüßen\nRenée',
  },
  {
    from: 'sam',
    to: ['alex', 'office'],
    after: 5902,
    format: 'html',
    own: 'This is ridiculous. You always do this, Alex – every little thing becomes a catastrophe and then you drag other people into it. You are a selfish control freak and the children can see it. Stop wasting my time.',
  },
  {
    from: 'alex',
    to: ['sam', 'office'],
    after: 6001,
    own: 'I do not think it helps to write to each other like this. I can bring it on Monday 9 March or Tuesday 10 March before 8:30. Which one suits you?',
  },
  {
    from: 'office',
    to: ['sam', 'alex'],
    after: 7330,
    format: 'text',
    own: 'Tuesday 10 March is fine for us: the desk opens at 7:45. 👍',
  },
  {
    from: 'sam',
    to: ['alex', 'office'],
    after: 7345,
    own: 'Fine, Tuesday. But if you are late again on Friday I will take them home with me, just so you know.',
  },
  {
    from: 'alex',
    to: ['sam', 'office'],
    after: 7702,
    own: 'Tuesday before 8:30 it is, and I will be at the library on Friday at 17:00. Thank you both.\n\nAlex',
  },
];

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** "Renée <…>": a name with a comma in it is quoted in the header, and shown like this in a history. */
const shown = (person: Person): string => `${PEOPLE[person].name} <${PEOPLE[person].address}>`;

const when = (date: Date): string => date.toUTCString().replace('GMT', '+0000');

const quoteText = (before: SeedMessage): string => {
  const lines = before.text.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`));
  return `\n\nOn ${when(before.date)}, ${shown(before.from)} wrote:\n${lines.join('\n')}`;
};

/** The three quoting styles that are met most: Gmail, Outlook and Apple Mail, one after the other. */
const QUOTE_HTML: readonly ((before: SeedMessage) => string)[] = [
  (before) =>
    `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${when(before.date)}, ${escapeHtml(shown(before.from))} wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${before.html}</blockquote></div>`,
  (before) =>
    `<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> ${escapeHtml(shown(before.from))}<br><b>Sent:</b> ${when(before.date)}<br><b>Subject:</b> ${escapeHtml(before.subject)}</font><div>&nbsp;</div></div><div>${before.html}</div>`,
  (before) =>
    `<div><br><blockquote type="cite"><div>On ${when(before.date)}, ${escapeHtml(shown(before.from))} wrote:</div><br class="Apple-interchange-newline"><div>${before.html}</div></blockquote></div>`,
];

const messageId = (number: number): string => `<handover-${String(number).padStart(2, '0')}@evenkeel.test>`;

const compose = (written: Written, number: number, before: SeedMessage | undefined): SeedMessage => {
  const ownHtml = `<div dir="ltr">${escapeHtml(written.own).replace(/\n/g, '<br>\n')}</div>`;
  return {
    number,
    messageId: messageId(number),
    from: written.from,
    to: written.to,
    date: new Date(START + written.after * 60_000),
    subject: before ? `Re: ${SUBJECT}` : SUBJECT,
    own: written.own,
    format: written.format ?? 'text+html',
    text: written.own + (before ? quoteText(before) : ''),
    html: ownHtml + (before ? (QUOTE_HTML[number % QUOTE_HTML.length]?.(before) ?? '') : ''),
    references: Array.from({ length: number - 1 }, (_, index) => messageId(index + 1)),
    attachments: written.attachments ?? [],
  };
};

/** The twelve messages, earliest first; the tone goes from mild to hostile and back. */
export const THREAD: readonly SeedMessage[] = (() => {
  const thread: SeedMessage[] = [];
  for (const written of WRITTEN) thread.push(compose(written, thread.length + 1, thread.at(-1)));
  return thread;
})();
