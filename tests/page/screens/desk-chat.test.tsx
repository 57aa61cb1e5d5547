import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationsRoom } from '../../../components/desk/conversations-room';
import type { OpenPicture } from '../../../components/desk/screens';
import { conversationOf, summaries } from '../../../lib/core/evidence/conversation';
import type { Message } from '../../../lib/core/evidence/message';
import type { DkimResult } from '../../../lib/core/imports/dkim/result';
import { ROWS, sampleChat } from '../../fixtures/packs/sample-chat';
import { message, record, ZONE } from './sample';
import { settled, stage } from './stage';

const view = stage();
const close = vi.fn();
const openPicture = vi.fn<OpenPicture>(async ({ sha256 }) => ({ address: `blob:${sha256}`, close }));

const show = async (kept: Awaited<ReturnType<typeof sampleChat>>['kept']) => {
  await view.show(
    <ConversationsRoom
      place={{ room: 'conversations', number: 1 }}
      head={kept.length}
      go={() => {}}
      filed={async () => {}}
      onDelete={async () => {}}
      imported={async () => []}
      showConversation={() => {}}
      zone={ZONE}
      list={async () => ({ conversations: await summaries(kept), unreadable: 0 })}
      open={async () => conversationOf(kept, (await summaries(kept))[0]?.key ?? '')}
      openPicture={openPicture}
    />,
  );
};

const row = (index: number) => `[data-message="row-${index}"]`;
const capture = (number: number) => `.captures > li:nth-child(${number})`;

describe('a chat that was kept three times', () => {
  beforeEach(async () => {
    vi.clearAllMocks();
    await show((await sampleChat()).kept);
  });

  it('counts people’s messages, and sets a line of the site apart', () => {
    expect(view.text('.conversation > header')).toContain('41 messages');
    expect(view.text('[data-conversation]')).toContain('41 messages');
    expect(view.text(`${row(ROWS.system)} h4`)).toBe('Written by the site itself, nobody’s message');
    expect(view.find(row(ROWS.system)).classList).toContain('system');
  });

  it('shows a worked-out time as worked out, with what was assumed, and never as a moment', () => {
    expect(view.text(row(1))).toContain('Time, worked outSat 2 May 2026, 08.42 BST The page names no exact time.');
    expect(view.text(row(1))).toContain(
      'Worked out from the displayed time and the day shown above the message, assuming the zone Europe/London.',
    );
    expect(view.text(row(7))).toContain(
      'Sat 2 May 2026 The page names no exact time. Worked out from the displayed time, assuming the zone Europe/London and that the day comes before the month. That order is usual in the page’s language; nothing on the page confirms it.',
    );
    // Told once for those in a row that were worked out alike, and each is still called so.
    const asBefore = 'BST Worked out in the same way as for the message above.';
    expect([1, 2, 4, 5, 7, 8].filter((at) => view.text(row(at)).includes(asBefore))).toEqual([2, 5]);
    expect(view.text(row(2))).toContain('Time, worked out');
    expect(view.has(`${row(1)} time`)).toBe(false);
    expect(view.has(`${row(6)} time`)).toBe(true);
  });

  it('says which way each went and how that was told', () => {
    expect(view.text(row(2))).toContain('Sent from this account, as a mark on the page tells');
    expect(view.text(row(1))).toContain('Received in this account, told only by the side of the page it stands on');
    expect(view.text(row(ROWS.unknown))).not.toContain('Direction');
  });

  it('keeps quoted words apart, with whose they are', () => {
    expect(view.text(`${row(ROWS.quoting)} > .text`)).toBe('They are in the green bag by the door.');
    expect(view.text(`${row(ROWS.quoting)} summary`)).toBe('Quoted, the words of Alex');
    expect(view.text(`${row(ROWS.quoting)} blockquote`)).toBe('Can you do the pick-up on Thursday?');
  });

  it('shows marks and reactions', () => {
    expect(view.text(`${row(ROWS.deleted)} .marks`)).toBe('Shown as deleted: the text is what the page shows in its place');
    expect(view.text(`${row(ROWS.edited)} .marks`)).toBe('Shown as edited');
    expect(view.text(`${row(ROWS.forwarded)} .marks`)).toBe('Shown as forwarded: the words may be somebody else’s');
    expect(view.text(`${row(ROWS.reacted)} .reactions`)).toBe('Reactions👍 2 (Sam, Alex)');
  });

  it('says what changed between captures in words, with both dates and both texts', () => {
    const [first, second] = ['Sun 3 May 2026, 10.02 BST (entry 1)', 'Tue 5 May 2026, 09.00 BST (entry 2)'];
    const deleted = view.text(`${row(ROWS.deleted)} .differences`);
    expect(deleted).toBe(
      `Present on ${first}, shown as deleted on ${second}.${first}I will be an hour late, and I am not sorry.${second}This message was deleted`,
    );
    expect(view.text(`${row(ROWS.edited)} .differences`)).toContain(`Not shown as edited on ${first}, shown as edited on ${second}.`);
    expect(view.text(`${row(ROWS.edited)} .differences`)).toContain('Thank you, see you on Friday instead');
    expect(view.text(`${row(ROWS.photo)} .differences`)).toBe(
      `The content of an attachment was not obtained on ${first}, but on ${second}.`,
    );
    expect(view.text(`${row(ROWS.missing)} .differences`)).toBe(
      `Present on ${first}, not shown on ${second}, though what stood around it is. It may have been deleted.`,
    );
    expect(document.querySelectorAll('.differences')).toHaveLength(5);
  });

  it('says how much each capture covers, and by which clock', () => {
    expect(view.text('[data-part=coverage]')).toBe(
      'The last time it was kept: Partial: the start of the conversation was not reached. Chosen: 3 of 41 messages.',
    );
    expect(view.text(capture(1))).toContain('39 messages · Partial: the start of the conversation was not reached.');
    expect(view.text(capture(1))).toContain('Everything back to Sat 2 May 2026 was asked for.');
    expect(view.text(capture(1))).toContain('39 new, 0 reading otherwise, 0 as kept before; 1 line written by the site itself');
    expect(view.text(capture(1))).toContain(
      '“Sun, 03 May 2026 09:02:00 GMT”. This computer’s clock was 2.4 seconds ahead, give or take 1.1.',
    );
    expect(view.text(capture(1))).toContain('Also kept: the page as the browser saved it');
    expect(view.text(capture(2))).toContain('2 new, 4 reading otherwise, 34 as kept before');
    expect(view.text(capture(2))).toContain('Reading was stopped by the user.');
    expect(view.text(capture(3))).not.toContain('Server’s clock');
  });

  it('opens no picture before somebody looks, then shows the strip and each in full', async () => {
    expect(view.text(`${capture(1)} .screens summary`)).toBe('3 pictures of the screen');
    expect(openPicture).not.toHaveBeenCalled();
    view.find<HTMLDetailsElement>(`${capture(1)} .screens`).open = true;
    view.find(`${capture(1)} .screens`).dispatchEvent(new Event('toggle'));
    await settled();
    expect([...document.querySelectorAll<HTMLImageElement>('.screens img')].map(({ alt }) => alt)).toEqual([
      'Picture 1 of 3',
      'Picture 2 of 3',
      'Picture 3 of 3',
    ]);
    await view.click(`${capture(1)} li:nth-child(2) [data-action=open-picture]`);
    expect(document.activeElement).toBe(view.find('[data-action=close-picture]'));
    expect(view.text('.picture')).toContain('Picture 2 of 3: Sun 3 May 2026, 10.02 BST, with 14 messages in sight');
    await view.click('[data-action=next-picture]');
    await view.click('[data-action=next-picture]');
    expect(view.text('.picture')).toContain('Picture 3 of 3');
    expect(view.find('[data-action=next-picture]').getAttribute('aria-disabled')).toBe('true');
    await view.click('[data-action=close-picture]');
    expect(view.has('.picture')).toBe(false);
    expect(document.activeElement).toBe(view.find(`${capture(1)} li:nth-child(3) [data-action=open-picture]`));
    await view.click(`${capture(1)} li:nth-child(1) [data-action=open-picture]`);
    view.find('.picture').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settled();
    expect(view.has('.picture')).toBe(false);
    await view.show(null);
    expect(close).toHaveBeenCalledTimes(openPicture.mock.calls.length);
  });

  it('says where a picture cannot be shown', async () => {
    openPicture.mockResolvedValue(undefined);
    view.find<HTMLDetailsElement>(`${capture(1)} .screens`).open = true;
    view.find(`${capture(1)} .screens`).dispatchEvent(new Event('toggle'));
    await settled();
    expect(view.text(`${capture(1)} .screens ol`)).toContain('This picture cannot be shown.');
    expect(view.has('.screens img')).toBe(false);
  });
});

describe('a mail', () => {
  const only = async (over: Partial<Message>) => {
    const each = record([message(1, over)]);
    const entry = { number: 1, previous: '', recordedAt: each.context.capturedAt, kind: 'capture', content: '', seal: '' } as const;
    await show([{ entry, content: { kind: 'capture', record: each } }]);
  };

  it('shows what its signatures prove, and the key that was used', async () => {
    const result: DkimResult = {
      domain: 'example.org',
      selector: 'may',
      algorithm: 'rsa-sha256',
      canonicalisation: 'relaxed/relaxed',
      signedHeaders: ['from'],
      bodyHash: 'matches',
      signature: 'verified',
      key: { record: 'v=DKIM1; p=abc', lookedUpAt: '2026-05-05T08:00:00.000Z', resolver: 'https://dns.example.net/query' },
      uncovered: ['subject'],
    };
    await only({ dkim: [result] });
    expect(view.text('.signatures')).toContain('The signature of example.org holds');
    expect(view.text('.signatures')).toContain('Not signed, and so open to change on the way: subject.');
    expect(view.text('.signatures')).toContain('example.org · mayv=DKIM1; p=abc');
  });

  it('without anything of it shows none of it', async () => {
    await only({});
    for (const part of ['.signatures', '.marks', '.reactions', '.screens', '[data-part=coverage]', 'blockquote'])
      expect(view.has(part)).toBe(false);
    expect(view.text('.captures')).not.toContain('Covers');
  });
});
