import { expect, it } from 'vitest';
import { connect } from '../../lib/platform/archive/db';
import { upgrades } from '../../lib/platform/archive/upgrades';
import { sealedWork } from '../../lib/platform/work/sealed-work';
import { freshName } from './archive/fixtures';
import { bytesIn, rawRecords } from './archive/raw-database';

it('remembers what a room was left with, and shows it to nobody who reads the disk', async () => {
  const name = freshName();
  const work = sealedWork({ connect: () => connect(name, upgrades, () => undefined), crypto, unlocked: async () => undefined });
  expect(await work.read('export')).toBeUndefined();
  await work.keep('export', { maker: 'S. Example', words: ['Maple Primary'] });
  expect(await work.read('export')).toEqual({ maker: 'S. Example', words: ['Maple Primary'] });
  const stored = (await rawRecords(name)).work ?? [];
  expect(stored).toHaveLength(1);
  for (const bytes of bytesIn(stored[0]?.value)) expect(new TextDecoder().decode(bytes)).not.toContain('Example');
  await work.forget('export');
  expect(await work.read('export')).toBeUndefined();
});
