import { mergeCaptures } from '../../evidence/conversation';
import type { Sha256 } from '../../evidence/digest';
import { capturesIn, type LogFile } from './log-json';
import { messagesJson } from './messages-json';
import { type Original, planOriginals } from './originals';
import { type View, viewsOf } from './views';

/** What a pack holds beside its lists: all of it follows from the log, in the way of the pack's version. */
export interface PackContents {
  readonly conversation: { readonly key: string; readonly title: string; readonly messages: number };
  readonly originals: ReadonlyMap<Sha256, Original>;
  /** `data/messages.json`, one item a message. */
  readonly messagesFile: { readonly version: number; readonly messages: readonly { readonly number: number }[] };
  readonly views: readonly View[];
}

/** `undefined` where the log holds no capture of its conversation. */
export function contentsOf(log: LogFile): PackContents | undefined {
  const captures = capturesIn(log);
  const conversation = mergeCaptures(captures);
  if (!conversation) return undefined;
  const originals = planOriginals(captures);
  const { key, title, messages } = conversation;
  return {
    conversation: { key, title, messages: messages.filter(({ latest }) => latest.kind !== 'system').length },
    originals,
    messagesFile: messagesJson(conversation, originals),
    views: viewsOf({ log, conversation, originals }),
  };
}
