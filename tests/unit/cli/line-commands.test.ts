import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type FileCommand, HELP, runCommand } from '../../../cli/command';
import { readMessages } from '../../fixtures/messages/read';

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

async function run(args: readonly string[], input: string | Iterable<string> = ''): Promise<Run> {
  const lines: string[] = [];
  const errors: string[] = [];
  const io = {
    input: Readable.from(typeof input === 'string' ? [input] : input),
    out: async (line: string) => void lines.push(line),
    error: (line: string) => void errors.push(line),
  };
  const told =
    (done: string): (() => Promise<FileCommand>) =>
    async () =>
    async (given, { out }) => {
      await out(`${done} ${given.join(' ')}`);
      return 1;
    };
  return { code: await runCommand(args, io, { verify: told('verified'), import: told('imported') }), lines, errors };
}
const answers = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const asLines = (messages: readonly { id: string; text: string }[]) =>
  messages.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');

describe('evenkeel', () => {
  it('explains itself', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, lines: [HELP], errors: [] });
    expect((await run([])).lines).toEqual([HELP]);
    expect((await run(['check', '--help'])).lines[0]).toContain('check --ndjson');
  });

  it.each([[['nope']], [['constructor']], [['check']], [['check', '--json']], [['rewrite', '--ndjson', 'file']]])(
    'does not guess what %j means',
    async (args) => {
      const { code, lines, errors } = await run(args, '{"id":1,"text":"x"}\n');
      expect(code).toBe(2);
      expect(lines).toEqual([]);
      expect(errors).toHaveLength(1);
    },
  );

  it.each(['check', 'rewrite'])('says first what is missing from %s', async (name) => {
    const { errors } = await run([name]);
    expect(errors[0]?.split('\n')).toEqual([
      'Please add --ndjson and pipe the messages in.',
      `Usage: evenkeel ${name} --ndjson < messages.ndjson`,
    ]);
  });

  it('hands verify its arguments and gives its exit code', async () => {
    expect(await run(['verify', 'PACK.zip'])).toEqual({ code: 1, lines: ['verified PACK.zip'], errors: [] });
  });
});

describe.each(['check', 'rewrite'])('%s --ndjson', (name) => {
  it('answers nothing with nothing', async () => {
    expect(await run([name, '--ndjson'])).toEqual({ code: 0, lines: [], errors: [] });
    expect(await run([name, '--ndjson'], '\n\r\n')).toEqual({ code: 0, lines: [], errors: [] });
  });

  it('answers every line in order, whatever is in it', async () => {
    const texts = [
      '',
      ' ',
      '🙃',
      '\n\n',
      '"',
      'x'.repeat(3000),
      'constructor __proto__ toString',
      ...readMessages<{ text: string }>('../../../training/messages/dev/rewrites.jsonl').map((one) => one.text),
    ];
    const { code, lines, errors } = await run([name, '--ndjson'], asLines(texts.map((text, index) => ({ id: `m${index}`, text }))));
    expect(errors).toEqual([]);
    expect(code).toBe(0);
    expect(answers(lines).map((answer) => answer.id)).toEqual(texts.map((_, index) => `m${index}`));
  });

  it('names a bad line and goes on', async () => {
    const input = ['{"id":1,"text":"Yes."}', 'nonsense', '[]', '{"id":2}', '{"text":"x"}', 'null', '', '{"id":3,"text":"No."}'].join('\n');
    const { code, lines, errors } = await run([name, '--ndjson'], input);
    expect(code).toBe(1);
    expect(answers(lines).map((answer) => answer.id)).toEqual([1, 3]);
    expect(errors.map((error) => /^Line (\d): \S.*\.$/.exec(error)?.[1])).toEqual(['2', '3', '4', '5', '6']);
  });

  it('takes a byte order mark, Windows line ends and a last line without its end', async () => {
    const { code, lines } = await run([name, '--ndjson'], '\uFEFF{"id":1,"text":"Yes."}\r\n{"id":2,"text":"No."}');
    expect([code, answers(lines).map((answer) => answer.id)]).toEqual([0, [1, 2]]);
  });

  it('reads no further ahead than it has answered', async () => {
    let read = 0;
    let answered = 0;
    let furthest = 0;
    function* endless(): Generator<string> {
      for (; read < 10_000; read++) yield `{"id":${read},"text":"See you at 5pm on Friday."}\n`;
    }
    const io = {
      input: Readable.from(endless()),
      error: (line: string) => expect.unreachable(line),
      out: async () => {
        answered++;
        furthest = Math.max(furthest, read - answered);
        if (answered % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      },
    };
    expect(await runCommand([name, '--ndjson'], io, { verify: () => expect.unreachable(), import: () => expect.unreachable() })).toBe(0);
    expect(answered).toBe(10_000);
    // Node's own buffers hold a few thousand lines at most; all 10,000 would be no stream.
    expect(furthest).toBeLessThan(5_000);
  });
});

it('check writes what it promises', async () => {
  const text = 'The form is due. You never listen, you useless liar.\n> You are a liar';
  const [answer] = answers((await run(['check', '--ndjson'], `${JSON.stringify({ id: 'a', text })}\n`)).lines);
  expect(Object.keys(answer ?? {})).toEqual(['id', 'score', 'flags', 'biff', 'safety']);
  const { flags, score, safety } = answer as {
    flags: { start: number; end: number; quote: string; kind: string; reason: string }[];
    score: number;
    safety: boolean;
  };
  expect(score).toBeGreaterThan(0.8);
  expect(safety).toBe(false);
  expect(flags.length).toBeGreaterThan(0);
  for (const flag of flags) {
    expect(text.slice(flag.start, flag.end)).toBe(flag.quote);
    expect(flag.end).toBeLessThan(text.indexOf('>'));
    expect(flag.reason).toMatch(/\S/);
  }
});

it('rewrite writes what it promises, for each outcome', async () => {
  const texts = {
    rewritten: "You're a useless liar. Pay the £24.",
    unchanged: 'See you at 5pm.',
    'nothing-to-send': "You're a useless liar.",
    'stepped-back': "I'm scared of you, you useless liar.",
  };
  const { lines } = await run(['rewrite', '--ndjson'], asLines(Object.entries(texts).map(([id, text]) => ({ id, text }))));
  for (const answer of answers(lines)) {
    expect(answer.outcome).toBe(answer.id);
    for (const key of ['kept', 'dropped', 'blanks']) expect(Array.isArray(answer[key])).toBe(true);
  }
  expect(answers(lines).map((answer) => answer.text)).toEqual([
    'Please could you pay the £24 [by when]?',
    texts.unchanged,
    '',
    texts['stepped-back'],
  ]);
});
