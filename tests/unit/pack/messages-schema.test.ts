import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../../lib/core/pack/messages-schema';
import { redactedRequest, redactedSource } from '../../../lib/core/redaction/redacted-source';
import { redactorOf } from '../../../lib/core/redaction/redactor';
import { wholeArchive } from '../../fixtures/packs/sample-archive';
import { sampleDigest } from '../../fixtures/packs/sample-conversation';
import { sampleRequest, sampleSource } from '../../fixtures/packs/sample-source';
import { makePack } from './packed-selection';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schemaText()) as object);
const messages = (contents: ReadonlyMap<string, Uint8Array>) =>
  JSON.parse(new TextDecoder().decode(contents.get('data/records/messages.json'))) as { items: Record<string, unknown>[] };

describe('the schema of messages.json', () => {
  it('stands in docs word for word', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs/messages.schema.json'), 'utf8')).toBe(schemaText());
  });

  it('fits what a pack of everything holds', async () => {
    const { contents } = await makePack(await sampleSource(await wholeArchive()));
    validate(messages(contents));
    expect(validate.errors).toBeNull();
    expect(new TextDecoder().decode(contents.get('data/records/messages.schema.json'))).toBe(schemaText());
  });

  it('fits a redacted pack', async () => {
    const redaction = { replacements: [{ find: 'Sam', what: 'name' as const, by: '[Parent 2]' }], masked: 'all' as const };
    const source = await redactedSource(await sampleSource(await wholeArchive()), redaction, 'salt', sampleDigest);
    const { contents } = await makePack(
      source,
      await redactedRequest(sampleRequest({ redaction }), redactorOf(redaction, 'salt', sampleDigest)),
    );
    validate(messages(contents));
    expect(validate.errors).toBeNull();
    expect(JSON.stringify(messages(contents))).not.toContain('Sam');
  });

  it('refuses what it does not know', async () => {
    const file = messages((await makePack(await sampleSource(await wholeArchive({ chat: false })))).contents);
    const [first = {}, ...rest] = file.items;
    for (const changed of [
      { ...first, feelings: 'x' },
      { ...first, id: '42' },
      { ...first, entry: 0 },
      { ...first, chosen: undefined },
    ])
      expect(validate({ ...file, items: [JSON.parse(JSON.stringify(changed)), ...rest] })).toBe(false);
  });
});
