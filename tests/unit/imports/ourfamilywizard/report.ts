import { pdfOf, type Words } from './pdf-of';

export interface Told {
  readonly sent: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Lines as they stand in the PDF; an empty one is space. */
  readonly body: readonly string[];
  readonly below?: readonly string[];
}

const [LEFT, COLUMN, INDENT, LINE] = [50, 110, 80, 13];

/** An invented report in the layout of OurFamilyWizard's, for as many pages as it takes. */
export function reportOf(messages: readonly Told[], repeatsLastLine = false): Uint8Array {
  const pages: Words[][] = [];
  let top = 0;
  let last = '';
  const page = () => {
    pages.push([]);
    top = 100;
    put('Alex and Sam Example | Message Report', LEFT, 40);
    put(`Page ${pages.length} of 99`, 500, 40);
    put('OurFamilyWizard, an invented report', LEFT, 770);
    if (repeatsLastLine && pages.length > 1) {
      put(last, LEFT, top);
      top += LINE;
    }
  };
  const put = (text: string, left: number, at = top) => pages.at(-1)?.push({ text, left, top: at });
  const line = (text: string, left = LEFT, value?: string) => {
    if (top > 720) page();
    put(text, left);
    if (value !== undefined) put(value, COLUMN);
    top += LINE;
    last = text;
  };
  const lineOrSpace = (text: string, left: number) => {
    if (text === '') top += LINE;
    else line(text, left);
  };
  page();
  messages.forEach((message, index) => {
    line(`Message ${index + 1} of ${messages.length}`);
    line('Sent:', LEFT, message.sent);
    line('From:', LEFT, message.from);
    for (const [at, to] of message.to.entries()) line(at === 0 ? 'To:' : to, at === 0 ? LEFT : COLUMN, at === 0 ? to : undefined);
    line('Subject:', LEFT, message.subject);
    top += LINE;
    for (const text of message.body) lineOrSpace(text, LEFT);
    top += LINE;
    for (const text of message.below ?? []) lineOrSpace(text, INDENT);
    top += LINE;
  });
  return pdfOf(pages);
}

export const QUESTION: Told = {
  sent: '01/14/2026 at 07:12 AM',
  from: 'Sam Example',
  to: ['Alex Example (First Viewed: 01/14/2026 at 09:00 AM)'],
  subject: 'Swimming on Friday',
  body: [
    'Hello Alex, can you take her to swimming on Friday, please? I have to be at the surgery until half past',
    'five and cannot be there in time.',
    'From next week on I can do it again.',
    '',
    'Thank you, Sam',
    'See Attachments: plan.pdf (1.9 MB), pool, map.png (2,6 MB)',
  ],
};
export const ANSWER: Told = {
  sent: '01/14/2026 at 12:30 PM',
  from: 'Alex Example',
  to: ['Sam Example (First Viewed: Never)', 'Kim Example (First Viewed: 01/15/2026 at', '08:01 PM)'],
  subject: 'Re: Swimming on Friday',
  body: ['Yes, I can.'],
  below: [
    'Sent: 01/14/2026 at 07:12 AM',
    'From: Sam Example',
    'To: Alex Example (First Viewed: 01/14/2026 at 09:00 AM)',
    'Subject: Swimming on Friday',
    'Hello Alex, can you take her',
    'From: the pool',
  ],
};
