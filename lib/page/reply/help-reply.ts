import type { ReplyAction, ReplyCard, ReplyPlace } from '../../core/incoming/reply-card';
import { type ReplyHelp, replyHelp } from '../../core/incoming/reply-help';
import type { CardHost, CardPlace } from '../field/card-host';
import { deepActive } from '../field/focus';
import type { ComposeBox, Correspondent, Site } from '../sites/site';
import { replyBox } from './boxes';
import { type Cover, type CoverPorts, layCover } from './cover';
import { type Found, findMessage } from './found';
import { canTakeReply, putReply } from './put-reply';
import { visibleBox } from './visible-box';

export interface ReplyPorts {
  readonly site: Site;
  readonly card: CardHost<ReplyCard, ReplyAction>;
  readonly cover: Pick<CoverPorts, 'css' | 'draw'>;
  /** The day of a moment on this computer, as an ISO date. */
  readonly dayOf: (moment: Date) => string;
  readonly now: () => Date;
  /** Whether the user marked this person so. Nothing of the message is in the question. */
  readonly isSafeContact: (person: Correspondent) => Promise<boolean>;
  /** Called once nothing of it is left on the page. */
  readonly ended: () => void;
}

export interface HelpedReply {
  /** Asked again. Where the message asked about is covered, the keyboard goes to the cover, and true is returned. */
  readonly again: (menu: string | undefined) => boolean;
}

/**
 * The panel for one received message, from the click that asks for it until it is closed and the cover is taken away. It reads
 * the page once, and writes only into the reply, and only on a click.
 * @param menu The words that the browser's menu was opened on, if any.
 */
export function helpReply(document: Document, menu: string | undefined, ports: ReplyPorts, signal: AbortSignal): HelpedReply {
  const { site, card } = ports;
  const find = (words: string | undefined) => findMessage(document, site, single(replyBox(document, site)), words);
  const owner = {};
  const found = find(menu);
  const help = found && helpFor(found, ports);
  const returnTo = deepActive(document) as HTMLElement | undefined;
  let cover: Cover | undefined;
  let refused = false;
  let safeContact = false;

  const free = (): HTMLElement | undefined => single(replyBox(document, site))?.field;
  const place = (): CardPlace => {
    const field = free();
    return {
      field: found?.elements[0] ?? document.body,
      near: () => (found?.elements ?? []).flatMap((element) => visibleBox(element) ?? []),
      caretLine: () => undefined,
      controls: () => (field ? [field] : []),
      ...(returnTo && { returnTo }),
    };
  };
  const show = (): void =>
    card.show(owner, cardOf(found, help, placeOf(replyBox(document, site)), refused, safeContact), place(), (action) => void act(action));
  const close = (): void => {
    card.hide(owner);
    if (!cover) ports.ended();
  };
  const act = async (action: ReplyAction): Promise<void> => {
    if (action === 'close') return close();
    if (action === 'cover') return coverIt();
    const box = single(replyBox(document, site));
    // Written first, for the panel gives the focus back when it goes.
    card.hide(owner);
    refused = !box || !help?.reply || (await putReply(box, help.reply.text)) === 'refused';
    if (!refused) return close();
    show();
    card.focus();
  };
  const coverIt = (): void => {
    if (!found || !help) return;
    card.hide(owner);
    cover = layCover(document, found.elements, help, { ...ports.cover, free }, signal, () => {
      cover = undefined;
      ports.ended();
    });
    cover.focus();
  };

  signal.addEventListener('abort', () => card.hide(owner), { once: true });
  void asSafeContact(found, ports).then((safe) => {
    if (signal.aborted) return;
    safeContact = safe;
    show();
    card.focus();
  });
  return {
    again: (words) => {
      const asked = cover && find(words);
      if (!cover || !asked || !cover.covers(asked.elements)) return false;
      cover.focus();
      return true;
    },
  };
}

const single = (box: ComposeBox | 'several' | undefined): ComposeBox | undefined => (box === 'several' ? undefined : box);

function placeOf(box: ComposeBox | 'several' | undefined): ReplyPlace {
  if (box === undefined) return 'no-box';
  if (box === 'several') return 'several';
  return canTakeReply(box) ? 'ready' : 'has-text';
}

function cardOf(
  found: Found | undefined,
  help: ReplyHelp | undefined,
  place: ReplyPlace,
  refused: boolean,
  safeContact: boolean,
): ReplyCard {
  if (!found || !help) return { view: 'reply-not-found' };
  const canCover = found.elements.length > 0;
  if (help.danger !== undefined) return { view: 'reply-danger', kind: help.danger, canCover };
  if (safeContact) return { view: 'reply-danger', kind: 'safe-contact', canCover };
  return { view: 'reply', help, sentKnown: found.sent !== undefined, place, refused, canCover };
}

/** Who knows does not answer for so long only where the background is gone: then the help comes without. */
const LONGEST_MS = 1500;

async function asSafeContact(found: Found | undefined, { isSafeContact }: ReplyPorts): Promise<boolean> {
  if (!found?.sender) return false;
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_MS));
  return Promise.race([isSafeContact(found.sender).catch(() => false), late]);
}

/** Whom a reply greets: a first name, and no address, title or company. */
const FIRST_NAME = /^\p{Lu}[\p{L}'’-]{1,20}(?=$| \p{Lu})/u;

function helpFor({ text, sent, sender, earlier }: Found, { dayOf, now }: ReplyPorts): ReplyHelp {
  const name = FIRST_NAME.exec(sender?.name ?? '')?.[0];
  // A day alone is taken as it stands: it has no zone.
  const day = sent === undefined ? dayOf(now()) : sent.length > 10 ? dayOf(new Date(sent)) : sent;
  return replyHelp({ text, day, ...(name && { name }), ...(earlier && { earlier }) });
}
