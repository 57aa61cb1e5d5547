import type { ReportBlock, ReportLine } from './report-blocks';

export interface Recipient {
  readonly name: string;
  /** "First Viewed: 01/14/2026 at 09:00 AM", as it stands. */
  readonly viewed?: string;
}

/** A message as the report gives it. */
export interface ReportEntry {
  readonly sent?: string;
  readonly from?: string;
  readonly to: readonly Recipient[];
  readonly subject?: string;
  readonly text: string;
  /** The messages it answers, which the report repeats below it. */
  readonly quoted?: string;
  readonly attachments: readonly string[];
}

const LABEL = /^(Sent|Date|From|To|Cc|Subject)\s*:\s*(.*)$/i;
/** Every message has them. */
const ALL = ['sent', 'from', 'to', 'subject'];
const ATTACHMENTS = /^(?:See )?Attachments?\s*:\s*(.*)$/i;
/** "plan.pdf (1.9 MB)", with more of them behind commas. */
const FILE_SIZE = /\s*\(\d+(?:[.,]\d+)?\s*(?:bytes?|[KMG]i?B)\)/i;

export function reportEntry({ lines }: ReportBlock, rightEdge: number): ReportEntry {
  const { fields, end } = headIn(lines);
  const { recipients, ...named } = fields;
  const { body, quotedFrom } = bodyIn(lines, end);
  const { kept, attachments } = withoutAttachments(lines.slice(end, body));
  const quoted = quotedFrom === undefined ? '' : flowing(lines.slice(quotedFrom), rightEdge, false);
  return {
    ...named,
    to: recipientsIn(recipients),
    text: flowing(kept, rightEdge, true),
    ...(quoted && { quoted }),
    attachments,
  };
}

interface Fields {
  sent?: string;
  from?: string;
  subject?: string;
  recipients: string[];
}

/** The fields above a message. What a field's value has no room for goes on below it, in the column of the value. */
function headIn(lines: readonly ReportLine[]): { readonly fields: Fields; readonly end: number } {
  const fields: Fields = { recipients: [] };
  const seen = new Set<string>();
  let open: { readonly field: string; readonly column: number | undefined } | undefined;
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const [, label, value = ''] = LABEL.exec(line.text) ?? [];
    if (label !== undefined) {
      const field = label.toLowerCase().replace('date', 'sent').replace('cc', 'to');
      // Words of the message may begin like a field.
      if (ALL.every((one) => seen.has(one)) || (seen.has(field) && (field !== 'to' || seen.has('subject')))) break;
      seen.add(field);
      open = { field, column: line.parts[1]?.left };
      put(fields, field, value);
    } else if (open && goesOn(line, open)) put(fields, open.field, line.text);
    else break;
  }
  return { fields, end: at };
}

function goesOn(line: ReportLine, { field, column }: { readonly field: string; readonly column: number | undefined }): boolean {
  if (field === 'to' && /First Viewed/i.test(line.text)) return true;
  return column !== undefined && Math.abs(line.left - column) < 2 && !line.apart && !ATTACHMENTS.test(line.text);
}

function put(fields: Fields, field: string, value: string): void {
  if (field === 'to') {
    const last = fields.recipients.length - 1;
    // The moment of viewing may stand on a line of its own, or be broken over two.
    if (/^\(?First Viewed/i.test(value) || !isClosed(fields.recipients[last]))
      fields.recipients[last] = `${fields.recipients[last] ?? ''} ${value}`.trim();
    else if (value !== '') fields.recipients.push(value);
  } else if (field === 'sent' || field === 'from' || field === 'subject') fields[field] = `${fields[field] ?? ''} ${value}`.trim();
}

const isClosed = (words: string | undefined): boolean => words === undefined || words.split('(').length === words.split(')').length;

function recipientsIn(words: readonly string[]): readonly Recipient[] {
  return words.flatMap((one) => {
    const found = [...one.matchAll(/([^()]*?)\s*\(\s*(First Viewed:[^()]*)\)[,;]?/gi)];
    const named = found
      .map(([, name = '', viewed = '']) => ({ name: name.trim(), viewed: viewed.trim() }))
      .filter(({ name }) => name !== '');
    const rest = one.replace(/[^()]*?\(\s*First Viewed:[^()]*\)[,;]?/gi, '').trim();
    return [
      ...named,
      ...rest
        .split(/\s*;\s*/)
        .filter(Boolean)
        .map((name) => ({ name })),
    ];
  });
}

/** Where the message's own words end, and where the messages below it begin: three fields of a head, one below the other. */
function bodyIn(lines: readonly ReportLine[], start: number): { readonly body: number; readonly quotedFrom?: number } {
  for (let at = start; at < lines.length; at++) {
    if (!/^(?:Sent|Date|From)\s*:/i.test(lines[at]?.text ?? '')) continue;
    const labels = new Set(lines.slice(at, at + 6).flatMap(({ text }) => LABEL.exec(text)?.[1]?.toLowerCase() ?? []));
    if (labels.size >= 3) return { body: at, quotedFrom: at };
  }
  return { body: lines.length };
}

function withoutAttachments(lines: readonly ReportLine[]): {
  readonly kept: readonly ReportLine[];
  readonly attachments: readonly string[];
} {
  const start = lines.findIndex(({ text }) => ATTACHMENTS.test(text));
  if (start < 0) return { kept: lines, attachments: [] };
  let words = ATTACHMENTS.exec(lines[start]?.text ?? '')?.[1] ?? '';
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || line.apart || !(words === '' || /,\s*$/.test(words) || FILE_SIZE.test(line.text))) break;
    words += ` ${line.text}`;
  }
  // A name may hold commas; where sizes stand behind the names, they part them.
  const parting = FILE_SIZE.test(words) ? new RegExp(`${FILE_SIZE.source}\\s*,?\\s*`, 'i') : /,\s+/;
  const attachments = words.split(parting).flatMap((name) => name.trim() || []);
  return { kept: [...lines.slice(0, start), ...lines.slice(end)], attachments };
}

/** Lines as they were typed: a line that ends only because the next word had no room goes on. */
function flowing(lines: readonly ReportLine[], rightEdge: number, joins: boolean): string {
  let text = '';
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above) text = line.text;
    else if (line.apart) text += `\n\n${line.text}`;
    else text += `${joins && hadNoRoom(above, line, rightEdge) ? ' ' : '\n'}${line.text}`;
  });
  return text.trim();
}

function hadNoRoom(above: ReportLine, { text, left, right }: ReportLine, rightEdge: number): boolean {
  const word = text.split(' ', 1)[0]?.length ?? 0;
  const letter = (right - left) / Math.max(1, text.length);
  return above.right + (word + 1) * letter > rightEdge;
}
