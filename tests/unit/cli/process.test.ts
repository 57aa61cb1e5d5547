import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The command line as a process of its own, as people run it. */
function evenkeel(args: readonly string[], input: string): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/evenkeel.ts', ...args], { cwd: root });
    const got = { out: '', error: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      got.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      got.error += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...got }));
    child.stdin.end(input);
  });
}

describe('as a process', () => {
  it('runs in plain Node, answers and says by its exit code that a line was bad', async () => {
    const good = await evenkeel(['check', '--ndjson'], '{"id":1,"text":"You useless liar."}\n');
    expect(good.error).toBe('');
    expect([good.code, JSON.parse(good.out).flags.length]).toEqual([0, 1]);
    const bad = await evenkeel(['rewrite', '--ndjson'], '{"id":1,"text":"Yes."}\nnot JSON\n');
    expect([bad.code, bad.error]).toEqual([1, 'Line 2: this is not JSON.\n']);
  }, 30_000);

  it('does not know every command', async () => {
    const { code, error } = await evenkeel(['sing'], '');
    expect(code).toBe(2);
    expect(error).toContain('no command "sing"');
  }, 30_000);
});
