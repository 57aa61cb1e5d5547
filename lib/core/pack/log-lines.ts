import type { ChainContent, ChainEntry, KeptEntry } from '../evidence/chain';
import type { ShownEntry } from '../evidence/verify-chain';
import { CSV_START, csvRow } from './csv';
import { counted } from './sentences';
import { type ShownRule, shownOrWithheld, type Withheld } from './withheld';

export const LOG_FORMAT_3 = { format: 'evenkeel-log', version: 3 } as const;

/** One line of `data/records/log.json`: a link of the chain with its record, or with the reason why it is not shown. */
export type LogLine = ChainEntry &
  (
    | { readonly record: ChainContent['record'] }
    /** `by`: number of the entry by which it was deleted. */
    | { readonly withheld: Withheld; readonly by?: number }
  );

export function logLine(kept: KeptEntry, rule: ShownRule): LogLine {
  const { number, previous, recordedAt, kind, content, seal } = kept.entry;
  const link = { number, previous, recordedAt, kind, content, seal };
  const shown = shownOrWithheld(kept, rule);
  if (typeof shown !== 'string') return { ...link, record: shown.record };
  return { ...link, withheld: shown, ...(kept.content.kind === 'deleted' && { by: kept.content.record.by }) };
}

/** A line as a link to recompute. */
export function shownEntry(line: LogLine): ShownEntry {
  if ('record' in line) return { entry: line, content: { kind: line.kind, record: line.record } as ChainContent };
  if (line.withheld !== 'deleted') return { entry: line };
  return { entry: line, content: { kind: 'deleted', record: { id: '', by: line.by ?? 0 } } };
}

const HEADS = ['entry', 'recorded (UTC)', 'kind', 'what', 'SHA-256 of the record', 'seal of the entry before', 'seal'];

/** `data/records/log.csv`, which follows from `log.json`. */
export const LOG_CSV_HEAD = CSV_START + csvRow(HEADS);
export const logCsvRow = (line: LogLine): string =>
  csvRow([String(line.number), line.recordedAt, line.kind, what(line), line.content, line.previous, line.seal]);

function what(line: LogLine): string {
  if ('withheld' in line) return line.by === undefined ? `withheld: ${line.withheld}` : `withheld: deleted by entry ${line.by}`;
  const { content } = shownEntry(line);
  switch (content?.kind) {
    case 'capture':
      return `captured: ${content.record.title} (${counted(content.record.messages.length, 'message')} filed)`;
    case 'import':
      return `imported: ${content.record.file.name} (${counted(content.record.counts.added, 'message')} filed)`;
    case 'note':
      return 'note';
    case 'exhibit':
      return `exhibit: ${content.record.file.name}`;
    case 'amendment':
      return `item ${content.record.of} amended`;
    case 'tags':
      return `tags of ${counted(content.record.of.length, 'item')}`;
    case 'stamp':
      return `timestamp of entry ${content.record.head.number}: ${content.record.time}, ${content.record.signedBy}`;
    case 'deletion':
      return `deleted: ${content.record.entries.map((number) => `entry ${number}`).join(', ')}`;
    default:
      return '';
  }
}
