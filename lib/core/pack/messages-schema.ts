import { VERSION } from './layout';

/**
 * JSON Schema (draft 2020-12) of `data/records/messages.json`. It stands in every pack and, word for word, in `docs/messages.schema.json`.
 * Every object is closed: a field that it does not know is an error.
 */
const closed = (required: readonly string[], properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const text = { type: 'string' };
const texts = { type: 'array', items: text };
const utc = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$' };
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const count = { type: 'integer', minimum: 0 };
const number = { type: 'integer', minimum: 1 };
const id = { type: 'string', pattern: '^EK-\\d{4,}$' };
const ids = { type: 'array', items: id };
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const oneOf = (...values: readonly string[]) => ({ enum: values });
const list = (items: object) => ({ type: 'array', items });
const precision = oneOf('millisecond', 'second', 'minute', 'day');
const order = oneOf('day-month', 'month-day');
const orderTold = oneOf('dates', 'sequence', 'language', 'user');
const facts = {
  event: ref('event'),
  summary: text,
};

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:evenkeel:messages:${VERSION}`,
  title: 'Evenkeel: messages, notes and exhibits of a pack',
  ...closed(['format', 'version', 'items'], {
    format: { const: 'evenkeel-messages' },
    version: { const: VERSION },
    items: list(ref('item')),
  }),
  $defs: {
    item: {
      description: 'One message, line of the site, note or exhibit. Its id never changes; its place in a pack may.',
      ...closed(
        [
          'id',
          'section',
          'kind',
          'chosen',
          'source',
          'cameFrom',
          'amendments',
          'people',
          'children',
          'tags',
          'differences',
          'links',
          'files',
        ],
        {
          id,
          section: { ...text, description: 'Letter of its section of the exhibit' },
          kind: oneOf('message', 'system', 'note', 'exhibit'),
          chosen: { ...oneOf('found', 'context'), description: 'Found by the selection, or standing beside what was found' },
          source: oneOf('web', 'phone', 'mail-file', 'note', 'exhibit'),
          entry: { ...number, description: 'Number of the entry of the log that brought it; absent where the log is not in the pack' },
          recordedAt: { ...utc, description: 'When that entry was recorded, by the clock of the computer' },
          later: { ...list(number), description: 'Entries that say more of it since: other readings, amendments, tags' },
          cameFrom: { ...text, description: 'How it came, in words' },
          at: { ...ref('moment'), description: 'By which it is ordered; absent where nothing tells it' },
          conversation: closed(['key', 'title'], { key: text, title: text }),
          message: ref('message'),
          note: closed(['summary', 'event'], { ...facts, writtenAt: utc, childsWords: ref('childsWords') }),
          exhibit: closed(['summary', 'event'], {
            ...facts,
            addedAt: utc,
            everyoneKnew: oneOf('yes', 'no', 'not-sure'),
          }),
          amendments: list(closed(['facts'], { facts: ref('amendedFacts'), writtenAt: utc })),
          people: texts,
          children: { ...texts, description: 'By alias' },
          tags: texts,
          differences: { ...texts, description: 'What other entries read differently' },
          links: ids,
          pair: { ...id, description: 'The same message from another source' },
          files: list(ref('file')),
          mail: ref('file'),
          redacted: {
            description: 'Given where words were replaced or files masked: salted digest of the item as it was',
            ...closed(['original'], { original: digest }),
          },
        },
      ),
    },
    moment: closed(['utc', 'precision', 'told'], {
      utc,
      precision,
      told: {
        ...oneOf('observed', 'inferred', 'writer'),
        description: 'Named by the source, worked out, or as the writer of a note says',
      },
      zone: { ...text, description: 'By whose calendar it is that day, where only a day was worked out or written' },
    }),
    party: closed(['shown'], { shown: { ...text, description: 'Verbatim' }, address: text }),
    message: {
      description: 'As it reads now. An absent sender is unknown.',
      ...closed(['key', 'keyKind', 'recipients', 'time', 'text', 'attachments', 'missed'], {
        key: text,
        keyKind: oneOf('message-id', 'site-id', 'content', 'position'),
        kind: { const: 'system' },
        sender: ref('party'),
        recipients: list(ref('party')),
        direction: closed(['way', 'told'], {
          way: oneOf('sent', 'received'),
          told: oneOf('address', 'id', 'mark', 'label', 'name', 'side', 'field'),
        }),
        time: ref('time'),
        subject: text,
        text: { ...text, description: 'Without the quoted history' },
        quoted: text,
        quotedFrom: ref('party'),
        marks: closed([], {
          edited: ref('mark'),
          deleted: ref('mark'),
          forwarded: ref('mark'),
          viewed: list(ref('mark')),
          reactions: list(closed(['shown'], { shown: text, count, by: texts })),
        }),
        attachments: list(closed(['name', 'mediaType'], { name: text, mediaType: text, bytes: ref('bytes'), missed: text })),
        source: { ...ref('bytes'), description: 'The raw mail (RFC 5322)' },
        dkim: { ...list({ type: 'object' }), description: 'What its signatures (RFC 6376) prove, one for each' },
        inFile: { ...closed(['from', 'to'], { from: count, to: count }), description: 'Bytes of the imported file' },
        missed: { ...texts, description: 'What could not be read of it' },
      }),
    },
    time: closed([], {
      shown: { ...text, description: 'Verbatim as displayed' },
      utc: { ...utc, description: 'Only where the source names an absolute moment' },
      source: oneOf('rfc822-date', 'datetime-attribute', 'data-attribute', 'id', 'file-field'),
      precision,
      zone: text,
      inferred: {
        description: 'Worked out, not named by the source',
        ...closed(['utc', 'precision', 'from', 'zone'], {
          utc,
          precision,
          from: oneOf('title-attribute', 'label', 'displayed-text', 'day-divider', 'neighbour'),
          zone: text,
          order,
          orderTold,
          clock: oneOf('twice', 'skipped'),
        }),
      },
    }),
    mark: closed(['shown'], { shown: text, utc }),
    bytes: closed(['sha256', 'size', 'mediaType'], { sha256: digest, size: count, mediaType: text }),
    event: closed(['date', 'zone'], { date: text, time: text, about: { const: true }, zone: text }),
    childsWords: closed(['child', 'words', 'whoWasThere', 'askedBefore'], {
      child: text,
      words: text,
      whoWasThere: text,
      askedBefore: text,
    }),
    amendedFacts: closed(['event', 'summary', 'people', 'children', 'tags', 'links'], {
      ...facts,
      people: texts,
      children: texts,
      tags: texts,
      links: list(number),
      childsWords: ref('childsWords'),
    }),
    file: {
      description: 'Without a path it is not in the pack',
      ...closed(['name', 'mediaType'], {
        name: text,
        mediaType: text,
        sha256: digest,
        size: count,
        path: { ...text, description: 'From the top of the pack' },
        missed: { ...text, description: 'Why it is not there' },
      }),
    },
  },
};

export const schemaText = (): string => `${JSON.stringify(SCHEMA, null, 2)}\n`;
