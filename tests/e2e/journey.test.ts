import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { playJourney } from '../../demo/journey';
import { THREAD } from '../../demo/thread';
import { describeWith } from './support/needs';

describeWith(['chromium'], 'the main job, as `npm start -- --headless` plays it', () => {
  test('a hostile draft is sent calm; the thread is kept, exported and verified; nothing reaches the network', async () => {
    const out = mkdtempSync(join(tmpdir(), 'evenkeel-journey-'));
    try {
      const extension = resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e');
      const tally = await playJourney({ extension, out, colorScheme: 'dark' });
      expect(tally).toMatchObject({ left: 0, kept: THREAD.length + 1, attachments: 1 });
      expect(tally.packCode).toMatch(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/);
      expect(readdirSync(out).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});
