import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { importCommand } from '../../../cli/import-file';

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/imports/${path}`, import.meta.url));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await importCommand(args, { out: async (text) => void out.push(...text.split('\n')), error: (line) => errors.push(line) });
  return { code, lines: out.map((line) => JSON.parse(line) as Record<string, unknown>), errors };
}

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('evenkeel import', () => {
  it('writes a message a line, with its time in the zone that was given', async () => {
    const { code, lines, errors } = await run(fixture('whatsapp/year-first.txt'), '--zone', 'America/New_York', '--self', 'Sam');
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      conversation: 'whatsapp:maya, sam',
      sender: { shown: 'Maya' },
      direction: { way: 'received', told: 'name' },
      time: { shown: '2026-05-04 17:42', inferred: { utc: '2026-05-04T21:42:00.000Z', zone: 'America/New_York' } },
      text: 'Hej',
    });
    expect(errors).toEqual(['Messages: 2 · rejected: 0 · format: whatsapp · times without a zone taken as America/New_York']);
  });

  it('stops where the month is open, naming two dates, and goes on with an answer', async () => {
    const open = fixture('whatsapp/order-open.txt');
    const asked = await run(open);
    expect(asked).toMatchObject({ code: 2, lines: [] });
    expect(asked.errors).toEqual([
      'Which number is the month stays open in this file: "04/05/2026, 17:42", "06/05/2026, 17:43". Please add --order dmy (day first) or --order mdy.',
    ]);
    const answered = await run(open, '--order', 'mdy', '--zone', 'UTC');
    expect(answered.code).toBe(0);
    expect(answered.lines[0]).toMatchObject({ time: { inferred: { utc: '2026-04-05T17:42:00.000Z', orderTold: 'user' } } });
  });

  it('names what it could not read, and says so by its exit status', async () => {
    const { code, lines, errors } = await run(fixture('whatsapp/lines-above.txt'), '--zone', 'UTC');
    expect([code, lines.length]).toEqual([1, 3]);
    expect(JSON.parse(errors[0] ?? '')).toMatchObject({ at: 'line 1', start: expect.stringContaining('Exported by Sam') });
    expect(errors.at(-1)).toBe('Messages: 3 · rejected: 1 · format: whatsapp · times without a zone taken as UTC');
  });

  it('reads backups of text messages without asking for a zone', async () => {
    const { code, lines, errors } = await run(fixture('sms-backup/phone.xml'));
    expect([code, lines.length]).toEqual([1, 11]);
    expect(errors.at(-1)).toBe('Messages: 11 · rejected: 1 · format: sms-backup');
  });

  it('says of a ZIP that broke off why nothing in it is known', async () => {
    const { code, errors } = await run(written('broken.zip', 'PK\u0003\u0004 and no more'));
    expect(code).toBe(2);
    expect(errors[1]).toBe('Note: The list of files in the ZIP is damaged, so some may not have been found.');
  });

  it('does not read what it does not know, and says what it does', async () => {
    const { code, errors } = await run(written('shopping.txt', 'Milk\nBread\n'));
    expect(code).toBe(2);
    expect(errors[0]).toMatch(/shopping\.txt" is none of the exports that can be read: .*whatsapp/);
    expect((await run(join(folder, 'none.txt'))).errors[0]).toContain('There is no file or folder');
    expect((await run(folder)).code).toBe(2);
    expect((await run(written('empty.txt', ''))).code).toBe(2);
  });

  it.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--order', 'ymd']], [['a.txt', '--zone', 'Mars/Olympus']], [['a.txt', '--fast']]])(
    'does not guess what %j means',
    async (args) => {
      const { code, errors } = await run(...args);
      expect(code).toBe(2);
      expect(errors[0]).toContain('Usage: evenkeel import FILE');
    },
  );

  it('takes nobody for the user who is not in the file', async () => {
    const { code, errors } = await run(fixture('whatsapp/year-first.txt'), '--self', 'Jo');
    expect([code, errors]).toEqual([2, ['Nobody in this file is called "Jo": Maya, Sam.']]);
  });
});
