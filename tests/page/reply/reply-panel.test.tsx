import { describe, expect, it } from 'vitest';
import { CoverView } from '../../../components/reply/cover-view';
import { ReplyPanel } from '../../../components/reply/reply-panel';
import type { CoverAction, ReplyAction, ReplyCard } from '../../../lib/core/incoming/reply-card';
import { replyHelp } from '../../../lib/core/incoming/reply-help';
import { stage } from '../screens/stage';

const { show, find, has, text, click } = stage();

const help = replyHelp({
  text: 'You are the most selfish person I know. The nurse is in next Friday at half 4. Can you take Ella? Her form is due by the 3rd.',
  day: '2026-11-24',
  name: 'Sam',
});
const card = (change: Partial<Extract<ReplyCard, { view: 'reply' }>> = {}): ReplyCard => ({
  view: 'reply',
  help,
  sentKnown: false,
  place: 'ready',
  refused: false,
  canCover: true,
  ...change,
});
const open = async (shown: ReplyCard): Promise<ReplyAction[]> => {
  const chosen: ReplyAction[] = [];
  await show(<ReplyPanel card={shown} act={(action) => chosen.push(action)} />);
  return chosen;
};

describe('the panel', () => {
  it('says in one line what is asked, and each day with its weekday', async () => {
    await open(card());
    expect(text('[data-part=answer]')).toBe('One thing is asked.');
    expect(text('[data-part=asks]')).toContain('Friday 27 November or Friday 4 Decembernext Friday');
    expect(text('[data-part=asks]')).toContain('half past 4');
    expect(text('[data-part=told]')).toContain('by Thursday 3 December');
    expect(text('[data-part=counted]')).toBe('Days are counted from today, Tuesday 24 November: the page does not say when it was sent.');
    expect(text()).not.toContain('selfish');
    expect(has('[data-part=no-hurry]')).toBe(true);
  });

  it('shows the reply in full before it is used, and where it cannot be put says why', async () => {
    const chosen = await open(card());
    expect(find('[data-part=skeleton]').textContent).toBe(help.reply?.text);
    await click('[data-action=put-reply]');
    await click('[data-action=cover]');
    await click('[data-action=close]');
    expect(chosen).toEqual(['put-reply', 'cover', 'close']);
    for (const [change, says] of [
      [{ place: 'has-text' }, 'words in it already'],
      [{ place: 'no-box' }, 'Open a reply first'],
      [{ place: 'several' }, 'More than one reply is open'],
      [{ refused: true }, 'did not take the text'],
    ] as const) {
      await open(card(change));
      expect(has('[data-action=put-reply]')).toBe(false);
      expect(has('[data-action=copy]')).toBe(true);
      expect(text('[data-part=where]')).toContain(says);
    }
  });

  it('is a dialog with a name that Escape closes', async () => {
    const chosen = await open(card());
    const panel = find('[role=dialog]');
    expect(find(`#${panel.getAttribute('aria-labelledby')}`).textContent).toBe('What this message needs');
    panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(chosen).toEqual(['close']);
  });

  it('asks for a selection where no message is found', async () => {
    await open({ view: 'reply-not-found' });
    expect(text('[data-part=select]')).toBe("Please select the message's words first, then ask again.");
  });

  it('where there is danger, says whom to ring and offers no reply', async () => {
    await open({ view: 'reply-danger', kind: 'self-harm', canCover: true });
    expect(text('[data-part=help-lines]')).toContain('116 123');
    await open({ view: 'reply-danger', kind: 'watching', canCover: false });
    expect(text('[data-part=help-lines]')).toContain('999');
    await open({ view: 'reply-danger', kind: 'safe-contact', canCover: false });
    expect(text('[data-part=reason]')).toContain('safe contact only');
    expect(has('[data-part=skeleton]')).toBe(false);
  });
});

describe('the cover', () => {
  it('shows the arrangements and the way to the original, and from there the way back', async () => {
    const chosen: CoverAction[] = [];
    const act = (action: CoverAction) => chosen.push(action);
    await show(<CoverView state={{ help, shown: 'cover' }} act={act} />);
    expect(text()).toContain('Can you take Ella');
    expect(text()).not.toContain('selfish');
    await click('[data-action=show-original]');
    await show(<CoverView state={{ help, shown: 'original' }} act={act} />);
    expect(text()).not.toContain('Ella');
    await click('[data-action=cover-again]');
    await click('[data-action=uncover]');
    expect(chosen).toEqual(['show-original', 'cover-again', 'uncover']);
  });
});
