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
