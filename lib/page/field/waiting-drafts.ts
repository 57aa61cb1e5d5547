import type { Card, CardAction } from '../../core/coach/card';
import type { DraftDoor, KeepOutcome, Refused } from '../../core/coach/draft-door';
import { type KeepUntil, LONGEST_DRAFT, type PutOutcome, type WaitingHere } from '../../core/coach/waiting-draft';
import { ownWords } from '../../core/text/own-words';
import type { ComposeBox, Site } from '../sites/site';
import { readBox } from './field';
import { putWords } from './put-words';
import type { Keeping } from './sending/held-talk';

interface WaitingPorts {
  readonly door: DraftDoor;
  readonly site: () => Site;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  readonly show: (box: ComposeBox, card: Card, act: (action: CardAction) => void) => void;
  readonly hide: () => void;
}

export interface WaitingDrafts extends Keeping {
  /** What the extension said waits for this site. */
  readonly tell: (waiting: readonly WaitingHere[]) => void;
  /** Offers what is due, once a page; without its words. */
  readonly offer: (box: ComposeBox) => boolean;
  readonly take: (id: string, box: ComposeBox, replacing: boolean) => Promise<PutOutcome>;
}

/** The drafts that wait for the site of this frame: kept from its boxes, offered at its boxes, put back on a click. */
export function waitingDrafts({ door, site, clock, newId, show, hide }: WaitingPorts): WaitingDrafts {
  const waiting = new Map<string, number>();
  /** Asked about already: the popup still has them. */
  const offered = new Set<string>();

  /** The same words under the same id, should the first answer have been lost. */
  let tried: { readonly text: string; readonly id: string } | undefined;
  const keep = async (box: ComposeBox, until: KeepUntil): Promise<KeepOutcome> => {
    const text = ownWords(readBox(box));
    if (text.length > LONGEST_DRAFT) return { problem: { key: 'card.hold.tooLong' } };
    const recipients = (site().recipientsOf?.(box) ?? []).flatMap(({ name, address }) => name ?? address ?? []);
    tried = tried?.text === text ? tried : { text, id: newId() };
    const { id } = tried;
    const outcome = await door.keep({ id, text, recipients }, until);
    if ('problem' in outcome) return outcome;
    waiting.set(id, outcome.dueAt);
    tried = undefined;
    return outcome;
  };

  const put = async (box: ComposeBox, text: string, replacing: boolean): Promise<PutOutcome> => {
    const there = ownWords(readBox(box));
    if (there !== '' && there !== text.trim() && !replacing) return 'other-words';
    return (await putWords(box, text)) === 'applied' ? 'put' : 'refused';
  };
  const forget = async (id: string): Promise<Refused | undefined> => {
    waiting.delete(id);
    return door.remove(id);
  };
  const take = async (id: string, box: ComposeBox, replacing: boolean): Promise<PutOutcome> => {
    const draft = await door.read(id);
    if ('problem' in draft) return 'not-there';
    const outcome = await put(box, draft.text, replacing);
    if (outcome === 'put') await forget(id);
    return outcome;
  };

  const look = async (id: string, box: ComposeBox): Promise<void> => {
    const draft = await door.read(id);
    if ('problem' in draft) return show(box, { view: 'waiting', problem: draft.problem }, hide);
    const card = { view: 'waiting-draft', text: draft.text, keptAt: draft.keptAt } as const;
    const act = async (action: CardAction): Promise<void> => {
      if (action === 'put-waiting' || action === 'replace-box') {
        const outcome = await put(box, draft.text, action === 'replace-box');
        if (outcome === 'other-words' || outcome === 'refused') return show(box, { ...card, trouble: outcome }, act);
        hide();
        await forget(id);
      } else if (action === 'delete-waiting') {
        const problem = await forget(id);
        if (problem) show(box, { ...card, ...problem }, act);
        else hide();
      } else if (typeof action === 'object' && 'keep' in action) {
        const outcome = await door.later(id, action.keep);
        if ('problem' in outcome) return show(box, { ...card, problem: outcome.problem }, act);
        waiting.set(id, outcome.dueAt);
        offered.delete(id);
        hide();
      } else if (action !== 'copy') hide();
    };
    show(box, card, act);
  };

  return {
    keep,
    put: putWords,
    take,
    tell: (told) => {
      for (const { id, dueAt } of told) waiting.set(id, dueAt);
    },
    offer: (box) => {
      const due = [...waiting].find(([id, at]) => at <= clock() && !offered.has(id));
      if (!due) return false;
      const [id] = due;
      offered.add(id);
      show(box, { view: 'waiting' }, (action) => {
        if (action === 'see-waiting') void look(id, box);
        else hide();
      });
      return true;
    },
  };
}
