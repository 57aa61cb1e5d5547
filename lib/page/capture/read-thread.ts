import type { Coverage } from '../../core/evidence/capture';
import type { Message } from '../../core/evidence/message';
import { settledTimes } from '../../core/time/settle-order';
import type { OpenThread, ReadThread, Thread, ThreadTools } from '../sites/site';
import type { Conduct } from './conduct';
import { surveyOf } from './survey';
import type { Surroundings } from './walk/surroundings';
import { type WalkTools, walk } from './walk/walk';

/** A conversation as far as the user wanted it. */
export interface Read extends Thread {
  readonly coverage: Coverage;
}

export interface ReadingTools {
  readonly tools: ThreadTools;
  readonly conduct: Conduct;
  readonly around: Surroundings;
  /** From the request: choose among the messages in the page. */
  readonly choose: boolean;
  readonly picture: NonNullable<WalkTools['picture']>;
}

/** Reads a mail conversation whole, message by message. */
export async function readWhole(read: ReadThread, document: Document, parts: ReadingTools): Promise<Read | undefined> {
  const { conduct, tools, choose, picture } = parts;
  let keys: readonly string[] = [];
  await picture(() => keys);
  const thread = await read(document, {
    ...tools,
    async onRead(messages) {
      conduct.onProgress({ messages });
      await conduct.pace.ready();
    },
  });
  if (!thread) return undefined;
  const start = thread.start ?? (thread.confidence === 'known-layout' && thread.missed.length === 0 ? 'reached' : 'not-reached');
  const all: Read = { ...thread, coverage: { start } };
  const chosen = choose ? await chosenOf(all, conduct, () => false) : all;
  keys = chosen.messages.map(({ key }) => key);
  return chosen;
}

/** Walks through a conversation that the page shows as rows. */
export async function readRows(open: OpenThread, document: Document, parts: ReadingTools): Promise<Read | undefined> {
  const { conduct, tools, around, picture } = parts;
  const conversationKey = open.key();
  const survey = surveyOf(open, document.getSelection());
  if (conversationKey === undefined) return undefined;
  const wanted = parts.choose ? { want: 'choose' as const } : survey.more ? await conduct.goal(survey) : { want: 'whole' as const };
  const walked = await walk(open, wanted.want === 'choose' ? { want: 'here' } : wanted, {
    around,
    pace: conduct.pace,
    zone: tools.context.zone,
    sanitise: tools.sanitise,
    get: async ({ name, mediaType = 'application/octet-stream', address, missed = 'The page does not hold it.' }) =>
      address === undefined ? { name, mediaType, missed } : tools.fetchAttachment(name, address),
    picture,
    onProgress: conduct.onProgress,
  });
  const read = walked && {
    ...walked,
    messages: settled(walked.messages, tools.context.now()),
    conversationKey,
    title: open.title,
    confidence: open.confidence,
  };
  return read && wanted.want === 'choose' ? chosenOf(read, conduct, survey.touched) : read;
}

/** A date that tells which number is the month may have come into sight after others were read. */
function settled(messages: readonly Message[], now: Date): readonly Message[] {
  const times = settledTimes(
    messages.map(({ time }) => time),
    now,
  );
  return messages.map((message, at) => ({ ...message, time: times[at] ?? message.time }));
}

async function chosenOf(read: Read, conduct: Conduct, touched: (message: Message) => boolean): Promise<Read> {
  if (read.messages.length === 0) return read;
  const chosen = await conduct.choose(read.messages, touched);
  const messages = read.messages.filter(({ key }) => chosen.has(key));
  const chosenOf = read.messages.length;
  // The first of all is only known to be there while all are.
  const start = messages.length === chosenOf ? read.coverage.start : 'not-reached';
  return { ...read, messages, coverage: { ...read.coverage, start, chosenOf } };
}
