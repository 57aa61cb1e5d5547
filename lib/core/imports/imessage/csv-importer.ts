import { Batch } from '../batch';
import { beginningOf } from '../beginning';
import { contentKeys } from '../content-key';
import { csvRows, firstRow, separatorIn } from '../csv-rows';
import type { ImportFile } from '../import-file';
import type { Imported, Importer, ImportOptions, Survey } from '../importer';
import { whyNotUnzipped } from '../named-file';
import { textBlocks } from '../text-blocks';
import { startText } from '../text-encoding';
import { type Layout, layoutOf, shownTime } from './columns';
import { csvMessage } from './csv-message';
import { type ExportFile, openExport } from './export-files';
import { localTimes } from './local-times';
import { sides } from './sides';

/** Tables of a phone's messages, as iMazing, PhoneView, TouchCopy and others write them; or a ZIP of such a table with its pictures. */
export const imessageCsv: Importer = {
  format: 'imessage-csv',
  version: '1',
  recognises: (start) => layoutIn(startText(start)) !== undefined,
  async recognisesZip({ files }) {
    for (const file of files.filter(({ name }) => IS_TABLE.test(name)).slice(0, 20)) if (layoutIn(await beginningOf(file))) return true;
    return false;
  },
  survey,
  read,
};

const IS_TABLE = /\.(?:csv|tsv)$/i;

const layoutIn = (start: string): Layout | undefined => layoutOf(firstRow(start));

async function* rowsOf(file: ExportFile, onMissed: (missed: readonly string[]) => void) {
  const start = await beginningOf(file);
  const { blocks, missed } = textBlocks(file.stream());
  const layout = layoutIn(start);
  if (!layout) return;
  let number = 0;
  for await (const rows of csvRows(blocks, separatorIn(start))) {
    yield rows.flatMap(({ cells, faulty }) => {
      number++;
      const isHead =
        (layout.headed && cells.length === 1 && /^sep=/i.test(cells[0] ?? '')) ||
        (number <= 2 && layout.headed && layoutOf(cells)?.headed === true);
      return isHead ? [] : [{ cells, number, faulty: faulty === true, layout }];
    });
  }
  onMissed(missed());
}

async function survey(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): Promise<Survey> {
  const times = localTimes(options);
  const senders = new Set<string>();
  try {
    const { files } = await openExport(file, IS_TABLE, onProgress);
    for (const one of files) {
      for await (const rows of rowsOf(one, () => undefined)) {
        for (const { cells, layout } of rows) {
          times.add(shownTime(cells, layout.columns));
          const sender = (cells[layout.columns.senderName ?? -1] ?? '').trim();
          if (layout.columns.way === undefined && sender !== '' && senders.size < 1000) senders.add(sender);
        }
      }
    }
  } catch (error) {
    whyNotUnzipped(error); // reading says what is wrong with the file
  }
  const { order, told, open } = times.found();
  return {
    ...(open.length > 0 && { openDates: open }),
    ...(order && order !== 'year-first' && told && { order, orderTold: told }),
    needsZone: times.needsZone(),
    ...(senders.size > 0 && { senders: [...senders] }),
  };
}

async function* read(file: ImportFile, options: ImportOptions, onProgress?: (bytes: number) => void): AsyncGenerator<readonly Imported[]> {
  const batch = new Batch();
  const sidesSeen = sides();
  try {
    const times = localTimes(options);
    const first = await openExport(file, IS_TABLE);
    for (const one of first.files)
      for await (const rows of rowsOf(one, () => undefined))
        for (const { cells, layout } of rows) times.add(shownTime(cells, layout.columns));
    const timeOf = times.reader(options);
    const { files, fileAt, missed } = await openExport(file, IS_TABLE, onProgress);
    for (const one of missed) batch.miss(one);
    const keyOf = contentKeys();
    for (const one of files) {
      const fileTitle = one.name.replace(IS_TABLE, '').replace(/^Messages - /, '');
      const note = (lines: readonly string[]) => {
        for (const line of lines) batch.miss(line);
      };
      for await (const rows of rowsOf(one, note)) {
        for (const { cells, number, faulty, layout } of rows) {
          const item = csvMessage(cells, number, faulty, { columns: layout.columns, timeOf, keyOf, fileAt, fileTitle, self: options.self });
          if (item.is === 'message' && item.message.kind !== 'system')
            sidesSeen.add(item.conversation, item.title, item.message.direction?.way);
          batch.add(item);
          yield* batch.full();
        }
      }
    }
  } catch (error) {
    batch.miss(`The file could not be read to its end: ${whyNotUnzipped(error)}.`);
  }
  for (const one of sidesSeen.missed()) batch.miss(one);
  yield* batch.rest();
}
