import { parseArgs } from 'node:util';
import { IMPORTERS, importerFor } from '../lib/core/imports';
import type { Imported, ImportOptions } from '../lib/core/imports/importer';
import { isZip, openZip } from '../lib/core/imports/zip';
import type { FileCommand } from './command';
import { openFile, unreadable } from './disk-file';

const USAGE = `Usage: evenkeel import FILE [--zone ZONE] [--order dmy|mdy] [--self NAME]
  FILE         an export of messages: ${[...new Set(IMPORTERS.map(({ format }) => format))].join(', ')}
  --zone ZONE  where the phone was, for times that name no zone: Europe/London; else this computer's
  --order      which number of a date such as 04/05/2026 is the day, where the file leaves it open
  --self NAME  which of the senders you are; without it directions stay unknown where the file does not tell them
Exit status: 0 everything was read, 1 something was not (each named), 2 nothing could be read.`;

const ORDERS: Readonly<Record<string, NonNullable<ImportOptions['order']>>> = { dmy: 'day-month', mdy: 'month-day' };

type Request = Pick<ImportOptions, 'zone' | 'order' | 'self'> & { readonly path: string };
type FileIo = Parameters<FileCommand>[1];

/** `evenkeel import`: resolves to the exit status. Memory stays flat, however large the file is. */
export async function importCommand(args: readonly string[], io: FileIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(USAGE);
    return 0;
  }
  const request = requestOf(args);
  if (typeof request === 'string') {
    io.error(`${request}\n${USAGE}`);
    return 2;
  }
  try {
    const { file, close } = await openFile(request.path);
    try {
      return await imported(file, request, io);
    } finally {
      await close();
    }
  } catch (error) {
    io.error(unreadable(request.path, error));
    return 2;
  }
}

/** What is asked for, or in plain words what is wrong with it. */
function requestOf(args: readonly string[]): Request | string {
  const options = { zone: { type: 'string' }, order: { type: 'string' }, self: { type: 'string' } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { positionals, values } = parsed;
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) return 'Please name one file.';
  const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isZone(zone)) return `There is no time zone "${zone}".`;
  const order = values.order === undefined ? undefined : Object.hasOwn(ORDERS, values.order) ? ORDERS[values.order] : null;
  if (order === null) return `"${values.order}" is no order: dmy or mdy.`;
  return { path, zone, ...(order && { order }), ...(values.self !== undefined && { self: values.self }) };
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false; // the runtime knows no such zone
  }
}

async function imported(file: Parameters<typeof importerFor>[0], { path, ...chosen }: Request, io: FileIo): Promise<number> {
  const importer = await importerFor(file);
  if (!importer) {
    io.error(`"${path}" is none of the exports that can be read: ${[...new Set(IMPORTERS.map(({ format }) => format))].join(', ')}.`);
    // A download that broke off, or a ZIP that unpacks to too much, is none only for that.
    if (isZip(await file.slice(0, 4))) for (const each of (await openZip(file)).missed.slice(0, 20)) io.error(`Note: ${each}.`);
    return 2;
  }
  const options: ImportOptions = { ...chosen, language: Intl.DateTimeFormat().resolvedOptions().locale, now: new Date() };
  const survey = await importer.survey(file, options);
  if (survey.openDates && options.order === undefined) {
    const dates = survey.openDates.slice(0, 2).map((date) => `"${date}"`);
    io.error(`Which number is the month stays open in this file: ${dates.join(', ')}. Please add --order dmy (day first) or --order mdy.`);
    return 2;
  }
  if (options.self !== undefined && survey.senders && !survey.senders.includes(options.self)) {
    io.error(`Nobody in this file is called "${options.self}": ${survey.senders.slice(0, 20).join(', ')}.`);
    return 2;
  }
  const counts = { messages: 0, rejected: 0, missed: 0 };
  for await (const batch of importer.read(file, options)) await writeBatch(batch, counts, io);
  io.error(
    [
      `Messages: ${counts.messages}`,
      `rejected: ${counts.rejected}`,
      `format: ${importer.format}`,
      ...(survey.needsZone ? [`times without a zone taken as ${options.zone}`] : []),
    ].join(' · '),
  );
  if (counts.messages === 0 && counts.rejected + counts.missed > 0) return 2;
  return counts.rejected + counts.missed > 0 ? 1 : 0;
}

/** Lines written in one go: a write each is slow, a whole batch is megabytes. */
const LINES_AT_ONCE = 200;

async function writeBatch(
  batch: readonly Imported[],
  counts: { messages: number; rejected: number; missed: number },
  io: FileIo,
): Promise<void> {
  let lines: string[] = [];
  for (const each of batch) {
    if (each.is === 'message') {
      counts.messages++;
      const { key, ...message } = each.message;
      lines.push(JSON.stringify({ id: key, conversation: each.conversation, title: each.title, ...message }));
    } else if (each.is === 'reject') {
      counts.rejected++;
      io.error(JSON.stringify(each.reject));
    } else {
      counts.missed++;
      io.error(`Note: ${each.missed}`);
    }
    if (lines.length < LINES_AT_ONCE) continue;
    await io.out(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) await io.out(lines.join('\n'));
}
