import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { runCommand } from '../../../cli/command';

async function triage(...messages: readonly object[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const input = Readable.from([messages.map((message) => JSON.stringify(message)).join('\n')]);
  const io = { input, out: async (line: string) => void lines.push(line), error: (line: string) => void errors.push(line) };
  const code = await runCommand(['triage', '--ndjson'], io, { verify: () => expect.unreachable(), import: () => expect.unreachable() });
  return { code, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>), errors };
}

it('answers every key on every line', async () => {
  const text = 'Ava has the dentist on 12 March at 9.15. Can you take her?';
  const { answers, code } = await triage({ id: 'a', text, date: '2026-03-02', name: 'Sam' }, { id: 2, text: 'Noted.' });
  expect(code).toBe(0);
  expect(answers).toEqual([
    {
      id: 'a',
      replyNeeded: 'yes',
      asks: [{ text: 'Can you take her?', start: 41, end: 58, kind: 'yes-no' }],
      dates: [{ text: '12 March', start: 23, end: 31, deadline: false, iso: '2026-03-12' }],
      relevant: [{ text: 'Ava has the dentist on 12 March at 9.15.', start: 0, end: 40, topic: 'health' }],
      times: [{ text: '9.15', start: 35, end: 39 }],
      safety: null,
      reply: "Hi Sam,\n\nThanks for your message.\nI [can or can't] take her (12 March, 9.15).\n\nThanks",
    },
    { id: 2, replyNeeded: 'no', asks: [], dates: [], relevant: [], times: [], safety: null, reply: null },
  ]);
});

it('reads the thread before it', async () => {
  const history = [
    { from: 'them', text: 'Can you pay for the blazer?' },
    { from: 'me', text: 'I paid for the blazer on Monday.' },
  ];
  const { answers } = await triage({ id: 1, text: 'Can you pay for the blazer?', history });
  expect(answers[0]?.replyNeeded).toBe('short_repeat');
});

it('names what is wrong with a line and goes on', async () => {
  const { answers, errors, code } = await triage(
    { id: 1, text: 'x', history: [{ from: 'sam', text: 'y' }] },
    { id: 2, text: 'x', date: '2 March' },
    { id: 3, text: 'x' },
  );
  expect(code).toBe(1);
  expect(answers.map(({ id }) => id)).toEqual([3]);
  expect(errors).toEqual([
    'Line 1: expected "history" to be a list of {"from":"me" or "them","text"}, oldest first.',
    'Line 2: expected "date" to be a day such as "2026-03-02".',
  ]);
});
