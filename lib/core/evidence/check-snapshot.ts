import * as v from 'valibot';
import type { Said } from '../words/said';
import type { Snapshot } from './capture';
import { plainCopy } from './plain-copy';

export type CheckedSnapshot = { readonly ok: true; readonly value: Snapshot } | { readonly ok: false; readonly said: Said };

/** Generous for any true conversation; there so that a page cannot fill the disk or stall the worker. Lengths in UTF-16 units. */
export const SNAPSHOT_LIMITS = {
  messages: 20_000,
  attachments: 500,
  recipients: 500,
  missed: 2_000,
  line: 4_000,
  address: 16_000,
  text: 2_000_000,
  html: 8_000_000,
  screens: 2_000,
  reactions: 500,
  /** Numbers that count something. */
  count: 1_000_000_000,
} as const;

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const line = text(SNAPSHOT_LIMITS.line);
const list = <T extends v.GenericSchema>(item: T, limit: number) => v.pipe(v.array(item), v.maxLength(limit));
const utc = v.pipe(
  v.string(),
  v.check(
    (time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(time) && !Number.isNaN(Date.parse(time)),
    'is not an ISO 8601 time in UTC',
  ),
);
const webAddress = v.pipe(text(SNAPSHOT_LIMITS.address), v.regex(/^https?:\/\/[^\s/]/i, 'is not a web address'));
const mediaType = text(255);
const missed = list(line, SNAPSHOT_LIMITS.missed);

const party = v.object({ shown: line, address: v.exactOptional(line) });
const stored = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a digest')),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  mediaType,
});
const attachment = v.object({ name: line, mediaType, bytes: v.exactOptional(stored), missed: v.exactOptional(line) });
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(SNAPSHOT_LIMITS.count));
const precision = v.picklist(['millisecond', 'second', 'minute', 'day']);
const zone = text(100);
const key = v.pipe(line, v.nonEmpty());
const inferred = v.object({
  utc,
  precision,
  from: v.picklist(['title-attribute', 'label', 'displayed-text', 'day-divider', 'neighbour']),
  zone,
  order: v.exactOptional(v.picklist(['day-month', 'month-day'])),
  orderTold: v.exactOptional(v.picklist(['dates', 'sequence', 'language'])),
  clock: v.exactOptional(v.picklist(['twice', 'skipped'])),
});
const time = v.pipe(
  v.object({
    shown: v.exactOptional(line),
    utc: v.exactOptional(utc),
    source: v.exactOptional(v.picklist(['rfc822-date', 'datetime-attribute', 'data-attribute', 'id'])),
    precision: v.exactOptional(precision),
    zone: v.exactOptional(zone),
    inferred: v.exactOptional(inferred),
  }),
  // What is named needs no working out.
  v.transform(({ inferred: workedOut, ...named }) => (named.utc || !workedOut ? named : { ...named, inferred: workedOut })),
);
const mark = v.object({ shown: line, utc: v.exactOptional(utc) });
const marks = v.object({
  edited: v.exactOptional(mark),
  deleted: v.exactOptional(mark),
  forwarded: v.exactOptional(mark),
  reactions: v.exactOptional(
    list(
      v.object({ shown: line, count: v.exactOptional(count), by: v.exactOptional(list(line, SNAPSHOT_LIMITS.recipients)) }),
      SNAPSHOT_LIMITS.reactions,
    ),
  ),
});
const message = v.pipe(
  v.object({
    key,
    keyKind: v.picklist(['message-id', 'site-id', 'content', 'position']),
    kind: v.exactOptional(v.literal('system')),
    sender: v.exactOptional(party),
    recipients: list(party, SNAPSHOT_LIMITS.recipients),
    direction: v.exactOptional(
      v.object({ way: v.picklist(['sent', 'received']), told: v.picklist(['address', 'id', 'mark', 'label', 'name', 'side']) }),
    ),
    time,
    subject: v.exactOptional(line),
    text: text(SNAPSHOT_LIMITS.text),
    html: v.exactOptional(text(SNAPSHOT_LIMITS.html)),
    quoted: v.exactOptional(text(SNAPSHOT_LIMITS.text)),
    quotedFrom: v.exactOptional(party),
    marks: v.exactOptional(marks),
    attachments: list(attachment, SNAPSHOT_LIMITS.attachments),
    source: v.exactOptional(stored),
    missed,
  }),
  // The site's own line is nobody's word, whatever was read beside it.
  v.transform(({ sender, direction, ...rest }) =>
    rest.kind === 'system' ? rest : { ...rest, ...(sender && { sender }), ...(direction && { direction }) },
  ),
);
const day = v.pipe(
  v.string(),
  v.check((value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)), 'is not a day'),
);
const coverage = v.object({
  start: v.picklist(['reached', 'not-reached']),
  backTo: v.exactOptional(day),
  chosenOf: v.exactOptional(count),
  stopped: v.exactOptional(v.picklist(['by-user', 'page-changed', 'limit'])),
});
const server = v.object({
  shown: text(100),
  skewMs: v.pipe(v.number(), v.finite()),
  roundTripMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
const SNAPSHOT = v.object({
  request: v.object({ id: v.pipe(v.string(), v.uuid('is not a UUID')), asked: v.picklist(['toolbar', 'menu', 'shortcut']) }),
  conversationKey: key,
  title: line,
  context: v.object({
    pageAddress: webAddress,
    pageTitle: line,
    capturedAt: utc,
    zone,
    browser: text(500),
    adapter: text(100),
    adapterVersion: text(100),
    confidence: v.picklist(['known-layout', 'structure-only']),
    server: v.exactOptional(server),
  }),
  messages: list(message, SNAPSHOT_LIMITS.messages),
  pageCopy: stored,
  coverage: v.exactOptional(coverage),
  screens: v.exactOptional(
    list(v.object({ bytes: stored, takenAt: utc, shows: list(line, SNAPSHOT_LIMITS.messages) }), SNAPSHOT_LIMITS.screens),
  ),
  mhtml: v.exactOptional(stored),
  missed,
});

/**
 * What a page's script hands over is data from a stranger: every field is checked, unknown fields are left out, nothing throws.
 * Half surrogate pairs, which JSON cannot carry, become U+FFFD, and `missed` says so.
 */
export function checkSnapshot(input: unknown): CheckedSnapshot {
  try {
    const repairs = { count: 0 };
    const result = v.safeParse(SNAPSHOT, plainCopy(input, repairs), { abortEarly: true });
    if (!result.success) return { ok: false, said: badField(result.issues[0]) };
    const value: Snapshot = result.output;
    if (repairs.count === 0) return { ok: true, value };
    const note = 'Some characters were broken on the page and are kept as "\uFFFD".';
    return { ok: true, value: { ...value, missed: [...value.missed, note] } };
  } catch {
    return { ok: false, said: { key: 'notKept.badData' } };
  }
}

function badField(issue: v.BaseIssue<unknown>): Said {
  const where = v.getDotPath(issue)?.slice(0, 100);
  return where ? { key: 'notKept.badField', values: [where] } : { key: 'notKept.badData' };
}
