import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { itemId } from '../../../lib/core/evidence/items';
import type { WholeItem } from '../../../lib/core/timeline/door';
import { useCopy } from '../../style/use-copy';
import { useSay } from '../../words/words';
import { MessageView } from '../message';
import { hashOf } from '../place';
import type { Visit } from '../room';
import type { OpenPicture } from '../screens';
import { Around } from './around-panel';
import { DeleteItem } from './delete-item';
import { Facts } from './facts-view';
import { HeldBy } from './held-by';
import { PairPanel } from './pair-panel';
import { asRead } from './readings';
import type { ItemDoor, ShownItem } from './shown-item';
import { TagsPanel } from './tags-panel';
import { useItem } from './use-item';

export interface ItemViewProps extends Pick<Visit, 'go' | 'filed'> {
  readonly number: number;
  /** Moves when the item is to be read again. */
  readonly read: number;
  readonly zone: string;
  readonly door: ItemDoor;
  readonly openPicture: OpenPicture;
  /** What else can be done with it. */
  readonly also?: ComponentChild;
}

/** One item with everything that is known of it. */
export function ItemView({ number, read, zone, door, go, filed, openPicture, also }: ItemViewProps) {
  const say = useSay();
  const step = useItem(door, number, read);
  const title = useRef<HTMLHeadingElement>(null);
  const ready = step.at !== 'opening' && (step.at !== 'shown' || step.item.whole.row.number === number);
  useEffect(() => {
    if (ready) title.current?.focus();
  }, [ready, number]);

  return (
    <article class="item" aria-labelledby="item-title" aria-busy={!ready} data-part="item" data-shown={ready ? number : undefined}>
      <a class="button back" data-action="back-to-timeline" href={hashOf({ room: 'timeline' })}>
        {say('item.back')}
      </a>
      <header class="row">
        <h3 id="item-title" tabIndex={-1} ref={title}>
          {itemId(number)}
        </h3>
        <CopyId key={number} number={number} />
        <a class="button" data-action="write-about" href={hashOf({ room: 'notes', number })}>
          {say(step.at === 'shown' && step.item.holder.kind === 'note' ? 'item.openNote' : 'item.writeAbout')}
        </a>
      </header>
      {ready && step.at === 'shown' && also}
      {!ready && (
        <p class="quiet" role="status">
          {say('item.opening')}
        </p>
      )}
      {ready && step.at === 'gone' && <p class="notice">{say('item.gone')}</p>}
      {ready && step.at === 'failed' && (
        <p class="notice wrong" role="alert">
          {say(step.reason)}
        </p>
      )}
      {ready && step.at === 'shown' && <Body key={number} item={step.item} {...{ zone, door, go, filed, openPicture }} />}
    </article>
  );
}

interface BodyProps extends Omit<ItemViewProps, 'number' | 'read'> {
  readonly item: ShownItem;
}

function Body({ item, zone, door, go, filed, openPicture }: BodyProps) {
  const { whole, pair } = item;
  const { row, note, exhibit } = whole;
  const read = asRead(whole);
  return (
    <>
      {read && <MessageView kept={read} zone={zone} saidAbove={NOTHING} />}
      {(note || exhibit) && <Facts {...{ whole, zone, openPicture }} />}
      {pair && <PairPanel whole={whole} pair={pair} zone={zone} />}
      <TagsPanel
        tags={row.tags}
        onChange={async (id, change) => {
          await door.tag(id, row.number, change);
          await filed();
        }}
      />
      <Links whole={whole} />
      <Around rows={item.around} number={row.number} zone={zone} />
      <HeldBy item={item} zone={zone} />
      <DeleteItem
        item={item}
        onDelete={async (id) => {
          await door.remove(id, whole.entry);
          go({ room: 'timeline' });
          await filed();
        }}
      />
    </>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function CopyId({ number }: { readonly number: number }) {
  const say = useSay();
  const { copied, copy } = useCopy(itemId(number));
  return (
    <>
      <button type="button" class="button" data-action="copy-id" onClick={copy}>
        {say('item.copyId')}
      </button>
      <span role="status" class="quiet small">
        {copied === undefined ? '' : say(copied ? 'item.copied' : 'item.notCopied')}
      </span>
    </>
  );
}

/** Both ways: what it speaks of, and what speaks of it. */
function Links({ whole }: { readonly whole: WholeItem }) {
  const say = useSay();
  const own = whole.amendments?.at(-1)?.amendment.facts ?? whole.note?.note ?? whole.exhibit?.exhibit;
  const links = own?.links ?? [];
  if (links.length + whole.linkedFrom.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="links-title">
      <h4 id="links-title">{say('item.links.title')}</h4>
      <dl class="facts small">
        {links.length > 0 && (
          <>
            <dt>{say('item.links.to')}</dt>
            <dd>
              <ItemLinks numbers={links} />
            </dd>
          </>
        )}
        {whole.linkedFrom.length > 0 && (
          <>
            <dt>{say('item.links.from')}</dt>
            <dd>
              <ItemLinks numbers={whole.linkedFrom} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

const ItemLinks = ({ numbers }: { readonly numbers: readonly number[] }) => (
  <>
    {numbers.map((number, at) => (
      <span key={number}>
        {at > 0 && ', '}
        <a href={hashOf({ room: 'timeline', number })}>{itemId(number)}</a>
      </span>
    ))}
  </>
);
