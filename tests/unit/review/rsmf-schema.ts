/**
 * What Relativity's public schema of manifest version 2.0.0 asks for, in our words (its own file is in the repository
 * relativitydev/rsmf-validator-samples, RSMFManifestSchema), and stricter in one thing: no field that it does not name.
 */
const text = { type: 'string' };
const named = { type: 'string', minLength: 1 };
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?$' };
const list = (items: object) => ({ type: 'array', items });
const record = (required: readonly string[], properties: object) => ({ type: 'object', required, properties, additionalProperties: false });
const custom = list(record(['name', 'value'], { name: named, value: named }));

export const RSMF_SCHEMA = record(['version', 'participants', 'conversations', 'events'], {
  version: { type: 'string', minLength: 5 },
  eventcollectionid: text,
  participants: list(
    record(['id'], {
      id: named,
      display: text,
      email: { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$' },
      avatar: text,
      account_id: text,
      custom,
    }),
  ),
  conversations: list(
    record(['id', 'platform', 'participants'], {
      id: named,
      display: text,
      platform: named,
      type: { enum: ['direct', 'channel'] },
      participants: list(named),
      custodian: text,
      custom,
      icon: text,
    }),
  ),
  events: list(
    record(['type'], {
      id: text,
      type: { enum: ['message', 'disclaimer', 'join', 'leave', 'history', 'unknown'] },
      parent: text,
      body: text,
      participant: text,
      conversation: text,
      timestamp: time,
      deleted: { type: 'boolean' },
      importance: { enum: ['normal', 'high'] },
      reactions: list(
        record(['value'], {
          value: { type: 'string', minLength: 1, maxLength: 30 },
          count: { type: 'integer' },
          participants: list(named),
        }),
      ),
      attachments: list(record(['id'], { id: named, display: text, size: { type: 'integer' } })),
      edits: list(record(['participant'], { participant: named, timestamp: time, previous: text, new: text })),
      custom,
      direction: { enum: ['incoming', 'outgoing'] },
      read_receipts: list(record(['participant'], { participant: named, timestamp: time, action: { enum: ['read', 'delivered'] } })),
    }),
  ),
});
