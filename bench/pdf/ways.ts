import PDFDocument from 'pdfkit';
import { loadFonts } from '../../lib/core/pdf/fonts';
import { withoutWoff } from '../../lib/core/pdf/woff';
import { writePdf } from '../../lib/core/pdf/write-pdf';
import { exhibit, fontBytes, invented, MADE_AT, pageMark, TITLE } from './exhibit';

/** @returns pages and bytes */
type Way = (messages: number) => Promise<{ readonly pages: number; readonly bytes: number }>;

const ours: Way = async (messages) => {
  const writing = writePdf(exhibit(messages), { fonts: loadFonts(fontBytes()) });
  let bytes = 0;
  for (let step = await writing.next(); ; step = await writing.next()) {
    if (step.done) return { pages: step.value.pages, bytes };
    bytes += step.value.length;
  }
};

const MARGIN = 70.87;
const ID_ROOM = 54;

/** The same text in the same fonts and sizes at the same places, tagged, with bookmarks and named places, as its manual says. */
const pdfkit: Way = (messages) =>
  new Promise((resolve, reject) => {
    const fonts = fontBytes();
    const document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en-GB',
      displayTitle: true,
      info: { Title: TITLE, CreationDate: new Date(MADE_AT) },
      autoFirstPage: false,
    });
    let pages = 0;
    let bytes = 0;
    document.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    document.on('end', () => resolve({ pages, bytes }));
    document.on('error', reject);
    // As TrueType, as ours has them: WOFF would be unpacked again for every glyph.
    document.registerFont('regular', Buffer.from(withoutWoff(fonts.regular)));
    document.registerFont('bold', Buffer.from(withoutWoff(fonts.bold)));
    document.registerFont('wide', Buffer.from(withoutWoff(fonts.wideRegular)));
    document.on('pageAdded', () => {
      pages++;
      const { x, y } = document;
      document.page.margins.bottom = 0;
      document.markContent('Artifact', { type: 'Pagination' });
      document.font('regular', 9).text(TITLE, MARGIN, 40, { lineBreak: false });
      document.text('Confidential: family proceedings', MARGIN, 789, { lineBreak: false });
      document.text(pageMark(String(pages)), MARGIN, 800, { lineBreak: false });
      document.endMarkedContent();
      document.page.margins.bottom = MARGIN;
      document.x = x;
      document.y = y;
    });
    document.addPage();
    const whole = document.struct('Sect');
    document.addStructure(whole);
    const width = 595.28 - 2 * MARGIN - ID_ROOM;
    const put = (tag: string, font: string, size: number, text: string) =>
      whole.add(
        document.struct(tag, {}, () => document.font(font, size).text(text, MARGIN + ID_ROOM, undefined, { width, lineGap: size * 0.15 })),
      );
    document.outline.addItem(TITLE);
    put('H1', 'bold', 18, TITLE);
    for (const { id, heading, details, body } of invented(messages)) {
      document.moveDown(1);
      if (document.y > 640) document.addPage();
      document.addNamedDestination(id);
      put('H2', 'bold', 12, `${id} ${heading}`);
      put('P', 'regular', 10, details);
      put('P', /[^\p{ASCII}’]/u.test(body) ? 'wide' : 'regular', 12, body);
    }
    whole.end();
    document.end();
  });

export const WAYS = { Evenkeel: ours, pdfkit } as const satisfies Record<string, Way>;
export type WayName = keyof typeof WAYS;
