import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationsRoom, type ConversationsRoomProps } from '../../../components/desk/conversations-room';
import { Desk, type DeskProps } from '../../../components/desk/desk';
import { logLine } from '../../../components/desk/keep-safe/log-line';
import { KeepSafeRoom, type KeepSafeRoomProps } from '../../../components/desk/keep-safe/room';
import type { CaptureRecord } from '../../../lib/core/evidence/capture';
import type { KeptEntry } from '../../../lib/core/evidence/chain';
import { conversationOf, summaries } from '../../../lib/core/evidence/conversation';
import type { WordKey } from '../../../lib/core/words/said';
import { inEnglish } from '../../english';
import { LONG_NAME, message, record, ZONE } from './sample';
import { settled, stage } from './stage';

const view = stage();

const entries = (records: readonly CaptureRecord[]): KeptEntry[] =>
  records.map((each, at) => ({
    entry: {
      number: at + 1,
      previous: '0'.repeat(64),
      recordedAt: each.context.capturedAt,
      kind: 'capture',
      content: 'c'.repeat(64),
      seal: String(at + 1).repeat(64),
    },
    content: { kind: 'capture', record: each },
  }));

type Over = Partial<ConversationsRoomProps & KeepSafeRoomProps & DeskProps>;

function desk(records: readonly CaptureRecord[], over: Over = {}) {
  const kept = entries(records);
  const { onCheck, latest = async () => kept.length, ...room } = over;
  const conversations = {
    list: async () => ({ conversations: await summaries(kept), unreadable: 0 }),
    open: openIn(() => kept),
    ...room,
  };
  return (
    <Desk
      latest={latest}
      onOpenSettings={() => {}}
      onLeave={() => {}}
      rooms={{
        timeline: () => null,
        conversations: (visit) => (
          <ConversationsRoom
            {...visit}
            onDelete={async () => {}}
            imported={async () => []}
            zone={ZONE}
            openPicture={async () => undefined}
            {...conversations}
          />
        ),
        notes: () => null,
        prepare: () => null,
        'bring-in': () => null,
        export: () => null,
        'keep-safe': () => (
          <KeepSafeRoom
            zone={ZONE}
            head={kept.length}
            onLog={async function* () {
              for (const each of kept) yield logLine(each);
            }}
            onCheck={onCheck ?? (async () => ({ entries: kept.length, files: 4, head: { number: kept.length, seal: '' }, faults: [] }))}
          />
        ),
      }}
    />
  );
}

const openIn = (kept: () => readonly KeptEntry[]) => async (number: number) => {
  const content = kept().find(({ entry }) => entry.number === number)?.content;
  return content?.kind === 'capture' ? conversationOf(kept(), content.record.conversationKey) : undefined;
};

beforeEach(() => {
  location.hash = '#conversations';
});

const problem = (key: WordKey) => Object.assign(new Error(key), { said: { key } });
const halfTerm = () => record([message(1), message(2), message(3)]);
const openFirst = async (records: readonly CaptureRecord[], over: Over = {}) => {
  await view.show(desk(records, over));
  await view.click('[data-action=open]');
};

describe('the list', () => {
  it('says how to keep the first conversation where there is none', async () => {
    await view.show(desk([]));
    expect(view.text('[data-part=empty]')).toContain('Choose “Keep this conversation”.');
    expect(view.has('[data-conversation]')).toBe(false);
  });

  it('shows title, people, count, and from when to when', async () => {
    await view.show(desk([halfTerm(), record([message(4)], { id: 'second', conversationKey: 'INBOX/dentist', title: 'Dentist' })]));
    expect([...document.querySelectorAll<HTMLElement>('[data-conversation]')].map((row) => row.dataset.conversation)).toEqual([
      'INBOX/dentist',
      'INBOX/half-term',
    ]);
    const row = view.text('[data-conversation="INBOX/half-term"]');
    for (const part of ['Half term', 'Alex, Sam', 'mail.example.org', '3 messages', 'kept once', 'Mon 4 May 2026, 17.01 to 17.03 BST'])
      expect(row).toContain(part);
  });

  it('waits in sight, not in silence', async () => {
    await view.show(desk([], { list: () => new Promise(() => {}) }));
    expect(view.text('.loading')).toBe('Opening the archive…');
  });

  it('tells in its own words why the archive does not open, and tries again', async () => {
    const list = vi
      .fn<ConversationsRoomProps['list']>()
      .mockRejectedValueOnce(problem('archive.newerVersion'))
      .mockResolvedValueOnce({ conversations: [], unreadable: 0 });
    await view.show(desk([], { list }));
    expect(view.text('[data-part=trouble]')).toContain('written by a newer Evenkeel');
    expect(view.find('[data-part=trouble]').getAttribute('role')).toBe('alert');
    await view.click('[data-action=try-again]');
    expect(view.has('[data-part=trouble]')).toBe(false);
    expect(document.activeElement).toBe(view.find('#list-title'));
    expect(view.has('[data-part=empty]')).toBe(true);
  });

  it('never shows the words of a bug', async () => {
    await view.show(desk([], { list: () => Promise.reject(new TypeError('x is undefined')) }));
    expect(view.text('[data-part=trouble]')).not.toContain('undefined');
  });

  it('says how many entries do not open', async () => {
    await view.show(desk([], { list: async () => ({ conversations: [], unreadable: 2 }) }));
    expect(view.text('[data-part=unreadable]')).toContain('2 stored entries cannot be opened');
    expect(view.has('[data-part=empty]')).toBe(false);
  });
});

describe('coming back to the desk', () => {
  const comeBack = () => {
    document.dispatchEvent(new Event('visibilitychange'));
    return settled();
  };

  it('shows what was kept meanwhile, also in the conversation that is open, and leaves the focus alone', async () => {
    let kept = entries([halfTerm()]);
    const list = vi.fn<ConversationsRoomProps['list']>(async () => ({ conversations: await summaries(kept), unreadable: 0 }));
    await view.show(desk([], { list, open: openIn(() => kept), latest: async () => kept.length }));
    await view.click('[data-action=open]');
    view.find('[data-action=export]').focus();
    kept = entries([halfTerm(), record([message(1), message(9)], { id: 'later' })]);
    await comeBack();
    expect(view.text('[data-conversation]')).toContain('4 messages, kept 2 times');
    expect(document.querySelectorAll('.message')).toHaveLength(4);
    expect(document.activeElement).toBe(view.find('[data-action=export]'));
  });

  it('reads nothing again where nothing was kept', async () => {
    const list = vi.fn<ConversationsRoomProps['list']>(async () => ({ conversations: [], unreadable: 0 }));
    await view.show(desk([], { list }));
    await comeBack();
    expect(list).toHaveBeenCalledTimes(1);
  });
});

describe('a conversation', () => {
  it('is opened with the focus on its title, and left with the focus on the list', async () => {
    await openFirst([halfTerm()]);
    expect(document.activeElement?.id).toBe('conversation-title');
    expect(view.find('[data-action=open]').getAttribute('aria-current')).toBe('true');
    await view.click('[data-action=back]');
    expect(document.activeElement?.id).toBe('list-title');
  });

  it('shows its messages earliest first, with sender, address, time as shown, absolute time and its source', async () => {
    await openFirst([record([message(3), message(1), message(2)])]);
    const shown = [...document.querySelectorAll('.message')].map((each) => (each.textContent ?? '').replace(/\s+/g, ' '));
    expect(shown.map((text) => /Message \d/.exec(text)?.[0])).toEqual(['Message 1', 'Message 2', 'Message 3']);
    for (const part of [
      'Alex <alex@example.org>',
      'Sam <sam@example.org>',
      '2026-05-04 17:01',
      'Mon 4 May 2026, 17.01 BST',
      'from the message’s own Date header',
    ])
      expect(shown[0]).toContain(part);
  });

  it('says what is not known instead of leaving it out', async () => {
    const { sender: _, ...unknown } = message(1, { time: {}, text: ' ' });
    await openFirst([record([unknown])]);
    const shown = view.text('.message');
    for (const part of ['Sender not known', 'no time was shown', 'not known', 'No text of its own.']) expect(shown).toContain(part);
  });

  it('folds quoted history, and never runs the HTML of a message', async () => {
    await openFirst([
      record([message(1, { text: '<img src=x onerror=alert(1)> & more', html: '<b>bold</b>', quoted: 'On Monday Sam wrote: …' })]),
    ]);
    expect(view.find<HTMLDetailsElement>('.message details').open).toBe(false);
    expect(view.text('.message .text')).toBe('<img src=x onerror=alert(1)> & more');
    expect(view.has('.message img, .message b')).toBe(false);
  });

  it('lists attachments with their size, or why they were not fetched', async () => {
    const attachments = [
      { name: 'plan.pdf', mediaType: 'application/pdf', bytes: { sha256: 'b'.repeat(64), size: 14_230, mediaType: 'application/pdf' } },
      { name: 'film.mp4', mediaType: 'video/mp4', missed: 'the site answered 404' },
    ];
    await openFirst([record([message(1, { attachments })])]);
    expect(view.text('.attachments')).toContain('2 attachments:');
    expect(view.text('.attachments')).toContain('plan.pdf 14.2 kB');
    expect(view.text('.attachments')).toContain('film.mp4 not fetched: the site answered 404');
  });

  it('shows what two captures say differently, and resolves nothing', async () => {
    const later = record([message(1, { text: 'I never said that.' })], { id: 'later' });
    await openFirst([record([message(1), message(2)]), later]);
    const all = view.text('.messages');
    expect(all).toContain('Not the same on Tue 5 May 2026, 09.00 BST (entry 1) and on Tue 5 May 2026, 09.00 BST (entry 2): the text.');
    expect(all).toContain('can we swap Friday for Saturday?');
    expect(all).toContain('I never said that.');
    expect(all).toContain('not shown on Tue 5 May 2026, 09.00 BST (entry 2), though what stood around it is. It may have been deleted.');
  });

  it('shows what was missed and every capture with its receipt', async () => {
    const missed = ['3 older messages are not loaded.'];
    await openFirst([record([message(1)], { missed }), record([message(1)], { id: 'later' })]);
    expect(view.text('.captures')).toContain('Tue 5 May 2026, 09.00 BST');
    expect(view.text('.captures')).toContain('roundcube 2026-11, a layout it knows');
    expect(view.text('.captures')).toContain('Could not be read:3 older messages are not loaded.');
    expect(view.text('[aria-labelledby=missed-title]')).toContain('everything was read');
  });

  it('says once what several messages miss alike, and under a message only what is its own', async () => {
    const alike = 'The page does not mark who wrote this.';
    const own = 'The text is very long and is cut short.';
    await openFirst([record([message(1, { missed: [alike, own] }), message(2, { missed: [alike] }), message(3)])]);
    expect(view.text('[aria-labelledby=missed-title] ul')).toBe(`Messages 1 and 2: ${alike}Message 1: ${own}`);
    expect([...document.querySelectorAll('.message > ul.notice')].map((each) => each.textContent)).toEqual([own]);
    expect(view.text('.captures')).not.toContain(alike);
  });

  it('keeps it under a message that the latest capture does not show', async () => {
    const alike = 'The page does not mark who wrote this.';
    const [gone, left, other] = [message(1, { missed: [alike] }), message(2, { missed: [alike] }), message(3, { missed: [alike] })];
    await openFirst([record([gone, left, other]), record([left, other], { id: 'later' })]);
    expect([...document.querySelectorAll('.message > ul.notice')].map((each) => each.textContent)).toEqual([alike]);
  });

  it('shows 200 messages, a title of 500 letters and the longest of names', async () => {
    const many = Array.from({ length: 200 }, (_, at) => message(at, { sender: { shown: LONG_NAME, address: 'long@example.org' } }));
    await openFirst([record(many, { title: 'x'.repeat(500) })]);
    expect(document.querySelectorAll('.message')).toHaveLength(200);
    expect(view.text('#conversation-title')).toHaveLength(500);
  });

  it('shows the one clicked last, whichever opens first', async () => {
    const kept = entries([halfTerm(), record([message(4)], { id: 'second', conversationKey: 'INBOX/dentist', title: 'Dentist' })]);
    let slow = (): void => {};
    const open: ConversationsRoomProps['open'] = async (entry) => {
      if (entry === 1) await new Promise<void>((resolve) => (slow = resolve));
      return openIn(() => kept)(entry);
    };
    await view.show(
      desk([halfTerm(), record([message(4)], { id: 'second', conversationKey: 'INBOX/dentist', title: 'Dentist' })], { open }),
    );
    await view.click('[data-conversation="INBOX/half-term"] a');
    await view.click('[data-conversation="INBOX/dentist"] a');
    slow();
    await settled();
    expect(view.text('#conversation-title')).toBe('Dentist');
  });
});

describe('checking everything', () => {
  beforeEach(() => {
    location.hash = '#keep-safe';
  });

  it('says that all is as it was kept', async () => {
    await view.show(desk([halfTerm()]));
    await view.click('[data-action=verify]');
    expect(view.find('[data-part=verify-result]').dataset.ok).toBe('true');
    expect(view.text('[data-part=verify-result]')).toContain('1 entry and 4 stored files checked.');
    expect(view.find('[data-part=verify-result]').closest('[role=status]')).not.toBeNull();
  });

  it('names each fault', async () => {
    const faults = [
      { number: 2, kind: 'content', message: 'What is filed under entry 2 was changed.' },
      { number: 4, kind: 'gap', message: 'Entry 3 is missing: after 2 comes 4.' },
    ] as const;
    await view.show(desk([halfTerm()], { onCheck: async () => ({ entries: 3, files: 4, head: { number: 4, seal: '' }, faults }) }));
    await view.click('[data-action=verify]');
    expect(view.find('[data-part=verify-result]').dataset.ok).toBe('false');
    expect(view.text('[data-part=verify-result]')).toContain('3 entries checked, 2 faults found:');
    for (const fault of faults) expect(view.text('[data-part=verify-result]')).toContain(fault.message);
  });

  it('shows how far it is, and is never taken for good where it cannot finish', async () => {
    let fail = (_: Error): void => {};
    const onCheck: KeepSafeRoomProps['onCheck'] = (progress) => {
      progress({ done: 3, total: 12 });
      return new Promise((_, reject) => (fail = reject));
    };
    await view.show(desk([halfTerm()], { onCheck }));
    await view.click('[data-action=verify]');
    expect(view.find<HTMLProgressElement>('progress').value).toBe(3);
    expect(view.find<HTMLProgressElement>('progress').max).toBe(12);
    fail(problem('archive.busy'));
    await settled();
    expect(view.find('[data-part=verify-result]').dataset.ok).toBe('false');
    expect(view.text('[data-part=verify-result]')).toContain('Another Evenkeel page is using the archive.');
  });
});

describe('exporting', () => {
  it('leads to the room where one chooses, with this conversation', async () => {
    await openFirst([halfTerm()]);
    expect(view.find('[data-action=export]').getAttribute('href')).toBe('#export/1');
  });
});

describe('conversations that came with files', () => {
  it('stand below the kept ones, and lead to the timeline', async () => {
    const imported = async () => [{ key: 'whatsapp:07700900123', title: 'Alex', source: 'phone', items: 11 }] as const;
    await view.show(desk([halfTerm()], { imported }));
    expect(view.text('[aria-labelledby=imported-title]')).toBe('From filesAlexFrom the phone · 11 messages');
    await view.click('[data-action=show-imported]');
    expect(location.hash).toBe('#timeline');
  });
});

describe('the log', () => {
  const line = async (content: KeptEntry['content']) => {
    const link = { number: 4, previous: '', recordedAt: '2026-05-05T08:00:00.000Z', kind: 'capture', content: '', seal: '' } as const;
    const { said, items } = logLine({ entry: link, content });
    return [inEnglish(said), items && (typeof items === 'string' ? items : inEnglish(items))];
  };

  it('says in plain words what was filed', async () => {
    const id = 'x';
    expect(await line({ kind: 'capture', record: { ...halfTerm(), items: { first: 3, count: 3 } } })).toEqual([
      'Conversation kept: Half term',
      'EK-0003 to EK-0005',
    ]);
    expect(await line({ kind: 'deletion', record: { id, entries: [2, 3], itemsGone: [{ first: 1, count: 2 }] } })).toEqual([
      'Deleted: entries 2, 3',
      undefined,
    ]);
    expect(await line({ kind: 'deleted', record: { id, by: 9 } })).toEqual([
      'What was filed here was deleted, as entry 9 records',
      undefined,
    ]);
    expect(await line({ kind: 'tags', record: { id, of: [1, 12], add: ['school'], remove: [] } })).toEqual([
      'Tags changed: EK-0001, EK-0012',
      undefined,
    ]);
  });

  it('is read when it is asked for, the latest first', async () => {
    location.hash = '#keep-safe';
    await view.show(desk([halfTerm(), record([message(4)], { id: 'second', title: 'Dentist' })]));
    expect(view.has('[data-entry]')).toBe(false);
    await view.click('[data-action=show-log]');
    expect([...document.querySelectorAll<HTMLElement>('[data-entry]')].map((each) => each.dataset.entry)).toEqual(['2', '1']);
    expect(view.text('[data-entry="2"]')).toBe('Entry 2 · Tue 5 May 2026, 09.00 BSTConversation kept: Dentist');
  });
});

describe('the rooms', () => {
  it('are gone to by the menu, each with its name as a heading, and the title of the tab says nothing of them', async () => {
    location.hash = '';
    await view.show(desk([halfTerm()]));
    expect(view.find('[data-go=timeline]').getAttribute('aria-current')).toBe('page');
    const before = document.title;
    location.hash = '#keep-safe';
    await settled();
    expect(view.find('[data-room=keep-safe]').hidden).toBe(false);
    expect(view.find('[data-room=timeline]').hidden).toBe(true);
    expect(document.activeElement?.id).toBe('room-keep-safe');
    expect(document.title).toBe(before);
  });
});
