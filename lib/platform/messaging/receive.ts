import { type Browser, browser } from 'wxt/browser';
import { type Input, type Name, type Output, type Reply, type Request, thrownData } from './wire';

export type Sender = Browser.runtime.MessageSender;

/** One handler for every message of the protocol: one that is missing does not compile. */
export type Handlers = { readonly [N in Name]: (input: Input<N>, sender: Sender) => Promise<Output<N>> };

type Origin = 'own-page' | 'page-script' | 'frame-script';

/** Who may send what. A page's script lives beside code that is not ours, so it may ask for as little as possible. */
const senders: { readonly [N in Name]: readonly Origin[] } = {
  'coach.judge': ['page-script', 'frame-script'],
  'coach.who': ['page-script', 'frame-script'],
  'coach.answer': ['page-script', 'frame-script'],
  'coach.off': ['page-script', 'frame-script'],
  'draft.keep': ['page-script', 'frame-script'],
  'draft.list': ['own-page'],
  'draft.read': ['own-page', 'page-script', 'frame-script'],
  'draft.later': ['own-page', 'page-script', 'frame-script'],
  'draft.delete': ['own-page', 'page-script', 'frame-script'],
  'desk.open': ['page-script'],
  'capture.ready': ['page-script'],
  'capture.begin': ['own-page'],
  'capture.bytes': ['page-script'],
  'capture.screen': ['page-script'],
  'capture.mhtml': ['page-script'],
  'capture.asks': ['page-script'],
  'capture.cancel': ['page-script'],
  'capture.file': ['page-script'],
  'capture.receipt': ['own-page', 'page-script'],
  'stamp.ask': ['own-page'],
  'export.left': ['own-page'],
};

/** Whether a page of our own sent it, rather than a script in somebody's page. */
export const isOurPage = (sender: Sender): boolean => originOf(sender) === 'own-page';

function originOf(sender: Sender): Origin | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return 'own-page';
  if (sender.tab === undefined) return undefined;
  // The page itself, or a frame in it, which may be anyone's.
  return sender.frameId === 0 ? 'page-script' : 'frame-script';
}

const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' &&
  message !== null &&
  'name' in message &&
  typeof message.name === 'string' &&
  Object.hasOwn(senders, message.name);

/**
 * Registers the one listener for messages, synchronously, so that a message which wakes the worker finds it.
 * Answers through `sendResponse` and not by a returned Promise: every browser and the polyfill agree on that one.
 */
export function receive(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => {
    if (!isRequest(message)) return false;
    const origin = originOf(sender);
    if (origin === undefined || !senders[message.name].includes(origin)) return false;
    answer(handlers, message, sender).then(sendResponse);
    return true;
  });
}

async function answer<N extends Name>(handlers: Handlers, { name, input }: Request<N>, sender: Sender): Promise<Reply> {
  try {
    return { returned: await handlers[name](input, sender) };
  } catch (error) {
    return { thrown: thrownData(error) };
  }
}
