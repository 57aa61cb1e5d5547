import type { Paper, Picture } from '../papers/paper';
import type { Setting } from './blocks/setting';
import { bytePipe } from './byte-pipe';
import { type Composer, composer, type Pages } from './composer';
import { destinations } from './destinations';
import { drawnPieces } from './drawn-pieces';
import { layOut } from './lay-out';
import { measuring } from './measuring';
import { information, xmp } from './metadata';
import { objects } from './objects';
import { outline } from './outline';
import { pageTree } from './page-tree';
import type { MeasuredPaper, PageLabels, PdfParts } from './pdf-parts';
import { type PreparedPicture, preparePicture } from './pictures/pictures';
import { sheet } from './sheet';
import { type Element, type Structure, structure } from './structure';
import { typeCase } from './type-case';
import { reference, textString } from './values';

const NOBODY: Element = { number: 0, tag: 'P', parent: 0, kids: [], extra: '' };

/** A paper that is only measured has no structure. */
const NO_STRUCTURE: Structure = {
  open: () => ({ ...NOBODY, kids: [] }),
  close: () => undefined,
  section: () => NOBODY,
  key: () => 0,
  owners: () => undefined,
  finish: () => 0,
};

/** Lays a paper out and throws the pages away. @throws what `signal` was aborted with. */
export async function measurePaper(paper: Paper, parts: PdfParts): Promise<MeasuredPaper> {
  const measures = measuring(parts.fonts, parts.draw, true);
  const pages = composer(paper, measures, undefined, undefined, parts);
  return run(paper, pages, NO_STRUCTURE, (picture) => preparePicture(picture, undefined), measures, new Map());
}

async function run(
  paper: Paper,
  pages: Composer,
  parts: Structure,
  picture: (picture: Picture) => Promise<PreparedPicture | undefined>,
  measures: ReturnType<typeof measuring>,
  pageOf: PageLabels,
): Promise<MeasuredPaper> {
  let [missing, broken] = [0, 0];
  const setting: Setting = {
    measuring: measures,
    structure: parts,
    size: pages.size,
    missing: (count) => {
      missing += count;
    },
    picture: async (asked) => {
      const prepared = await picture(asked);
      if (!prepared) broken++;
      return prepared;
    },
    level: 0,
  };
  await layOut(paper, pages, setting, pageOf);
  return { ...pages.finish(), missing, broken };
}

/**
 * A paper as a tagged PDF 1.7, in flat memory. The same paper makes the same bytes.
 * @param measured of the same paper, where it is known already. @throws what `signal` was aborted with.
 */
export async function* writePdf(paper: Paper, parts: PdfParts, measured?: MeasuredPaper): AsyncGenerator<Uint8Array, MeasuredPaper> {
  const known = measured ?? (await measurePaper(paper, parts));
  const pipe = bytePipe();
  const writing = write(paper, parts, known, pipe).then(
    (facts) => {
      pipe.end();
      return facts;
    },
    (reason: unknown) => {
      pipe.fail(reason);
      return known;
    },
  );
  yield* pipe.read();
  return writing;
}

async function write(paper: Paper, parts: PdfParts, known: MeasuredPaper, pipe: ReturnType<typeof bytePipe>): Promise<MeasuredPaper> {
  const file = objects(pipe.write);
  const own = structure(file);
  const type = typeCase(parts.fonts, file);
  const measures = measuring(parts.fonts, parts.draw, false);
  const press = {
    objects: file,
    structure: own,
    type,
    drawn: drawnPieces(file, parts.draw),
    leads: (anchor: string) => known.pageOf.has(anchor),
  };
  const leaves = pageTree(file);
  const bookmarks = outline(file);
  const places = destinations(file);
  const labels: string[] = ['0<</S/D>>'];

  const pages: Pages = {
    begin: () => sheet(press),
    end: (page) => page.finish(leaves.add(page.number), [pageLayout.size.width, pageLayout.size.height]),
    destination: (anchor, page, y) => places.add(anchor, page.number, y),
    outline: (level, title, page, y) => bookmarks.add(level, title, page.number, y),
    label: (page, letter) => {
      if (page === 0) labels.pop();
      labels.push(`${page}<</S/D/P${textString(letter)}>>`);
    },
    room: pipe.room,
  };
  const pageLayout = composer(paper, measures, known.pages, pages, parts);
  const facts = await run(paper, pageLayout, own, (picture) => preparePicture(picture, file), measures, known.pageOf);
  if (facts.pages !== known.pages) throw new Error(`The paper was not the same twice: ${known.pages} pages, then ${facts.pages}.`);

  type.finish();
  const named = places.finish();
  const marks = bookmarks.finish();
  const metadata = file.next();
  file.stream(metadata, '/Type/Metadata/Subtype/XML', new TextEncoder().encode(xmp(paper)), 'as-is');
  const info = file.next();
  file.add(info, information(paper));
  const catalogue = file.next();
  file.add(
    catalogue,
    `<</Type/Catalog/Version/1.7/Pages ${reference(leaves.finish())}/Names<</Dests ${reference(named)}>>${marks === undefined ? '' : `/Outlines ${reference(marks)}/PageMode/UseOutlines`}/PageLabels<</Nums[${labels.join(' ')}]>>/MarkInfo<</Marked true>>/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${reference(metadata)}/StructTreeRoot ${reference(own.finish())}>>`,
  );
  const id = fingerprint(`${paper.madeAt} ${paper.title} ${facts.pages}`);
  file.finish(`/Root ${reference(catalogue)}/Info ${reference(info)}/ID[<${id}><${id}>]`);
  return facts;
}

/** 16 bytes that tell files apart; nothing rests on them. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  let digits = '';
  for (let round = 0; round < 4; round++) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ (text.charCodeAt(at) + round), 0x01000193) >>> 0;
    digits += hash.toString(16).padStart(8, '0');
  }
  return digits;
}
