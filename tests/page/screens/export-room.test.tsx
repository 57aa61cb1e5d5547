import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PickItem } from '../../../components/desk/export/pick-item';
import { pickStore } from '../../../components/desk/export/picks';
import { ExportRoom } from '../../../components/desk/export/room';
import type { ExportRoomProps } from '../../../components/desk/export/room-props';
import type { ExportDoor, ExportStep } from '../../../lib/core/export/door';
import type { ExportRequest } from '../../../lib/core/export/request';
import { ZONE } from './sample';
import { forecast, readyExport, sampleExports } from './sample-export';
import { facts, sampleDoor } from './sample-timeline';
import { settled, stage } from './stage';

const view = stage();

function setUp(over: Partial<ExportDoor> = {}, more: Partial<ExportRoomProps> = {}) {
  const make = vi.fn<ExportDoor['make']>(async () => readyExport());
  const forecasts = vi.fn<ExportDoor['forecast']>(async () => forecast(7));
  const letGo = vi.fn(async () => undefined);
  const keep = vi.fn(async (_: unknown) => undefined);
  const filed = vi.fn(async () => undefined);
  const picks = pickStore();
  const door = sampleExports({ make, forecast: forecasts, letGo, ...over });
  const props: ExportRoomProps = {
    ...{ door, picks, filed },
    timeline: sampleDoor(12).door,
    memory: { read: async () => undefined, keep },
    zone: ZONE,
    language: 'en-GB',
    here: true,
    head: 4,
    place: { room: 'export' },
    preparation: async () => undefined,
    conversationOf: async (entry) => (entry === 7 ? 'whatsapp:alex' : undefined),
    ...more,
  };
  const show = (now: Partial<ExportRoomProps> = {}) => view.show(<ExportRoom {...props} {...now} />);
  return { show, make, forecasts, letGo, keep, filed, picks };
}

const requested = (mock: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }, at = -1): ExportRequest =>
  mock.mock.calls.at(at)?.[0] as ExportRequest;

/** Until something that waits for quiet was asked and answered. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await settled();
  await settled();
}

describe('choosing what goes into an export', () => {
  it('makes a pack of what is found, for whom, with the next mark, and shows its codes', async () => {
    const { show, make, filed, keep } = setUp();
    await show();
    await view.choose('[name=words]', 'dentist');
    await view.choose('[data-part=filter-person]', 'Alex');
    await view.choose('[data-part=filter-conversation]', 'whatsapp:alex');
    await view.choose('[name=context]', '5');
    await view.choose('[name=maker]', 'S. Example');
    await view.choose('[name=alias]', '  Spring ');
    expect(view.text('[data-part=mark]')).toContain('This exhibit is SE3.');
    await view.click('[data-action=make-export]');
    const request = requested(make);
    expect(request).toMatchObject({
      zone: ZONE,
      recipient: 'solicitor',
      matter: { alias: 'Spring', maker: 'S. Example' },
      mark: { initials: 'SE', number: 3 },
      numbering: 'sections',
      paper: 'A4',
      selection: { words: 'dentist', people: ['Alex'], conversations: ['whatsapp:alex'], more: [], without: [], context: 5 },
    });
    expect(request.selection).not.toHaveProperty('order');
    expect(request).not.toHaveProperty('redaction');
    expect(make.mock.calls[0]?.[1]).toBeUndefined();
    expect(filed).toHaveBeenCalledOnce();
    expect(keep.mock.calls.at(-1)?.[0]).toMatchObject({ made: true, choices: { matter: { maker: 'S. Example' } } });
    expect(view.text('[data-part=pack-code]')).toBe('3fa9c-1b2d0-77e41-0c5aa');
    expect(view.text('[data-part=pack-seal]')).toBe('ab'.repeat(32));
    expect(view.find<HTMLAnchorElement>('[data-action=save-pack]').download).toBe('evenkeel-spring-2026-05-04.zip');
    expect(view.text('[data-part=filed]')).toContain('entry 12');
    expect(document.activeElement?.textContent).toBe('The pack is ready');
  });

  it('leaves out and puts in single items, here and from an item', async () => {
    const { show, make, picks } = setUp();
    await show();
    await act(() => picks.pick(2, 'left'));
    await act(() => picks.pick(9, 'put'));
    expect(view.text('[data-part=items-left]')).toContain('EK-0002');
    await view.click('[data-action=make-export]');
    expect(requested(make).selection).toMatchObject({ more: [9], without: [2] });
    await view.click('[data-action=let-go]');
    await view.click('[name=which][value=picked]');
    await view.click('[data-action=make-export]');
    expect(requested(make).selection).toEqual({ words: '', only: [9], more: [], without: [2], context: 3 });
    await view.show(<PickItem number={9} picks={picks} />);
    expect(view.find('[data-action=pick-put]').getAttribute('aria-pressed')).toBe('true');
    await view.click('[data-action=pick-left]');
    expect(picks.now()).toEqual({ put: [], left: [2, 9] });
  });

  it('makes nothing of nothing', async () => {
    const { show, make } = setUp();
    await show();
    await view.click('[name=which][value=picked]');
    await view.click('[data-action=make-export]');
    expect(make).not.toHaveBeenCalled();
    expect(view.text('.make [role=alert]')).toContain('choose something first');
  });

  it('says where nothing is kept', async () => {
    const timeline = { ...sampleDoor(0).door, open: async () => facts(0) };
    const { show } = setUp({}, { timeline });
    await show();
    expect(view.text('[data-part=export-nothing]')).toContain('Nothing is kept yet');
    expect(view.has('[data-action=make-export]')).toBe(false);
  });
});

describe('whom it is for', () => {
  it('changes the papers, and says what to mind', async () => {
    const { show, make } = setUp();
    await show();
    await view.click('[name=recipient][value=cafcass]');
    expect(view.text('[data-part=recipient-says]')).toContain('Egress');
    expect(view.has('[name=review]')).toBe(false);
    await view.click('[data-action=make-export]');
    expect(requested(make)).toMatchObject({ recipient: 'cafcass', papers: ['cafcass-summary'], review: [] });
  });

  it('asks of court and other party whether evidence was directed, and of nobody else', async () => {
    const { show } = setUp();
    await show();
    expect(view.has('[name=directed]')).toBe(false);
    for (const who of ['court', 'other-party']) {
      await view.click(`[name=recipient][value=${who}]`);
      await view.click('[name=directed][value=no]');
      expect(view.text('[data-part=directed-says]')).toContain('better to wait');
    }
    await view.click('[name=directed][value=yes]');
    expect(view.has('[name=directed-by]')).toBe(true);
  });

  it('replaces everything for a forum, unless somebody says that a word stays', async () => {
    const suggestions = vi.fn<ExportDoor['suggestions']>(async () => [
      { find: 'Maya', what: 'name', by: '[Name A]', times: 7 },
      { find: 'Maple Primary', what: 'school', by: '[School A]', times: 2 },
    ]);
    const { show, make } = setUp({ suggestions });
    await show();
    await view.click('[data-action=forum-safe]');
    await until(() => view.has('[name=replace]'));
    await view.click('[name=replace][value="Maple Primary"]');
    await view.choose('[name=own-word]', 'Robin');
    await view.click('[data-action=add-word]');
    await view.click('[data-action=make-export]');
    expect(requested(make)).toMatchObject({
      recipient: 'forum',
      redaction: {
        masked: 'all',
        replacements: [
          { find: 'Maya', what: 'name', by: '[Name A]' },
          { find: 'Robin', what: 'name', by: '[Name B]' },
        ],
      },
    });
    expect(requested(suggestions)).not.toHaveProperty('redaction');
    expect(view.text('[data-part=forum-rule]')).toContain('section 97');
  });

  it('asks for no names of the case for a forum, which would show none', async () => {
    await setUp().show();
    expect(view.has('[name=parties]')).toBe(true);
    await view.click('[data-action=forum-safe]');
    expect(view.has('[name=parties]')).toBe(false);
    expect(view.has('[name=alias]')).toBe(true);
  });
});

describe('before it is made', () => {
  it('counts pages against what the reader can be expected to read, once one stops choosing', async () => {
    const { show, forecasts } = setUp({}, {});
    forecasts.mockImplementation(async () => forecast(22));
    await show();
    await view.click('[name=recipient][value=court]');
    await view.choose('[name=words]', 'den');
    await view.choose('[name=words]', 'dentist');
    await until(() => view.has('[data-part=budget]'));
    expect(forecasts).toHaveBeenCalledOnce();
    expect(requested(forecasts).selection.words).toBe('dentist');
    expect(view.find('[data-part=budget]').dataset.length).toBe('near');
    expect(view.text('[data-part=sum]')).toBe('Goes in: 10 items, of 40 kept (8 found, 2 around them).');
    expect(view.text('[data-part=pages]')).toContain('2 messages of yours that the coach would mark are left out');
    await view.click('[name=recipient][value=solicitor]');
    await until(() => forecasts.mock.calls.length === 2);
    expect(view.find('[data-part=budget]').dataset.length).toBe('within');
  });

  it('stops counting what is no longer asked', async () => {
    const signals: AbortSignal[] = [];
    const { show } = setUp({
      forecast: (_request, _step, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    await show();
    await until(() => signals.length === 1);
    await view.choose('[name=words]', 'x');
    await until(() => signals.length === 2);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('shows on request what a reader will notice, calmly and without a mark', async () => {
    const mirror = vi.fn<ExportDoor['mirror']>(async () => ({
      read: 31,
      findings: [
        {
          item: 7,
          at: '2026-05-04T16:42:00.000Z',
          text: 'You always do this.',
          findings: [{ start: 4, end: 10, flag: 'options.kinds.absolutes' }],
          included: false,
        },
      ],
    }));
    const { show } = setUp({ mirror });
    await show();
    await until(() => view.has('[data-part=budget]'));
    expect(mirror).not.toHaveBeenCalled();
    const details = view.find<HTMLDetailsElement>('[data-part=mirror] details');
    await act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await until(() => view.has('.mirror'));
    const said = view.text('[data-part=mirror]');
    expect(said).toContain('31 messages of yours were read.');
    expect(said).toContain('not in this pack');
    expect(view.text('[data-part=mirror] mark')).toBe('always');
  });

  it('takes a password only if it holds, twice the same, and forgets it', async () => {
    const { show, make } = setUp();
    await show();
    await view.choose('[name=pack-password]', 'short');
    await view.click('[data-action=make-export]');
    expect(make).not.toHaveBeenCalled();
    expect(view.text('[data-part=password]')).toContain('at least 12 characters');
    for (const name of ['pack-password', 'pack-again']) await view.choose(`[name=${name}]`, 'four calm words here');
    await view.click('[data-action=make-export]');
    expect(make.mock.calls[0]?.[1]).toBe('four calm words here');
    expect(view.find<HTMLInputElement>('[name=pack-password]').value).toBe('');
  });
});

describe('making', () => {
  it('shows how far it is, stops, and says so', async () => {
    let step = (_: ExportStep): void => undefined;
    const { show, letGo } = setUp({
      make: (_request, _password, onStep, signal) =>
        new Promise((_, reject) => {
          step = onStep;
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    });
    await show();
    await view.click('[data-action=make-export]');
    await act(() => step({ what: 'papers', done: 3, of: 9 }));
    expect(view.text('[data-part=making]')).toContain('Writing the papers');
    expect(view.find<HTMLProgressElement>('progress').value).toBe(3);
    await view.click('[data-action=stop-export]');
    expect(view.text('[data-part=export-said]')).toBe('Stopped. No pack was made.');
    expect(letGo).toHaveBeenCalledOnce();
  });

  it('says an expected failure in its own words, and of a bug only that it is one; the choices stay', async () => {
    const full = Object.assign(new Error(), { said: { key: 'archive.storageFull' } });
    const make = vi.fn<ExportDoor['make']>().mockRejectedValueOnce(full).mockRejectedValueOnce(new TypeError('x is undefined'));
    const { show } = setUp({ make });
    await show();
    await view.choose('[name=alias]', 'Spring');
    await view.click('[data-action=make-export]');
    expect(view.text('[data-part=export-said]')).toContain('There is no room left');
    await view.click('[data-action=make-export]');
    expect(view.text('[data-part=export-said]')).toBe('The pack could not be made. Nothing was changed. Please try again.');
    expect(view.find<HTMLInputElement>('[name=alias]').value).toBe('Spring');
  });

  it('offers a pack without an original that does not open', async () => {
    const damaged = Object.assign(new Error(), { said: { key: 'exportProblem.original', values: ['data/originals/EK-0002/plan.pdf'] } });
    const make = vi.fn<ExportDoor['make']>().mockRejectedValueOnce(damaged).mockResolvedValueOnce(readyExport());
    const { show } = setUp({ make });
    await show();
    await view.click('[data-action=make-export]');
    expect(view.text('[data-part=export-said]')).toContain('plan.pdf');
    await view.click('[data-action=make-without]');
    expect(requested(make)).toMatchObject({ withoutDamaged: true });
    expect(requested(make).id).not.toBe(requested(make, 0).id);
    expect(view.has('[data-action=save-pack]')).toBe(true);
  });

  it('goes on with a pack that was not finished, or discards it', async () => {
    const unfinished = { madeAt: '2026-05-04T16:42:00.000Z', recipient: 'court' } as ExportRequest;
    const { show, make, letGo } = setUp({ waiting: async () => ({ unfinished }) });
    await show();
    expect(view.text('[data-part=unfinished]')).toContain('Mon 4 May 2026, 17.42 BST (The court)');
    await view.click('[data-action=go-on]');
    expect(make.mock.calls[0]?.[0]).toBe(unfinished);
    await view.show(null);
    await show();
    await view.click('[data-action=discard]');
    expect(letGo).toHaveBeenCalledOnce();
    expect(view.has('[data-action=make-export]')).toBe(true);
  });

  it('offers a pack that waits, and the one PDF that Cafcass takes', async () => {
    const ready = readyExport({ pages: [{ paper: 'cafcass-summary', pages: 3 }] });
    const paper = vi.fn(async () => new Blob(['%PDF']));
    const { show } = setUp({ waiting: async () => ({ ready }), paper });
    await show();
    expect(view.text('[data-part=earlier]')).toContain('made before');
    expect(paper).toHaveBeenCalledWith('data/cafcass-summary.pdf');
    expect(view.find<HTMLAnchorElement>('[data-action=save-summary]').download).toBe('cafcass-summary.pdf');
  });

  it('makes nothing of what the popup asked for before a pack that waits was let go', async () => {
    const memory = { read: async () => ({ made: true, choices: {} }), keep: async () => undefined };
    const { show, make } = setUp({ waiting: async () => ({ ready: readyExport() }) }, { memory });
    await show({ place: { room: 'export', number: 7, now: true } });
    expect(make).not.toHaveBeenCalled();
    await view.click('[data-action=let-go]');
    expect(requested(make)).toMatchObject({ selection: { conversations: ['whatsapp:alex'] } });
    expect(view.has('[data-part=earlier]')).toBe(false);
  });

  it('starts at once for a conversation where a pack was made before, and else only chooses it', async () => {
    for (const made of [true, false]) {
      const { show, make } = setUp({}, { memory: { read: async () => ({ made, choices: {} }), keep: async () => undefined } });
      await show({ place: { room: 'export', number: 7, now: true } });
      expect(make).toHaveBeenCalledTimes(made ? 1 : 0);
      if (made) expect(requested(make)).toMatchObject({ selection: { conversations: ['whatsapp:alex'] }, mark: { number: 3 } });
      else expect(view.text('.chips')).toContain('Alex');
      await view.show(null);
    }
  });
});
