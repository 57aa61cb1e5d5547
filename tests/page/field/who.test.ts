import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Who } from '../../../lib/core/coach/who';
import { recipientsIn, type WhoPorts } from '../../../lib/page/field/who';
import type { ComposeBox, Correspondent, Site } from '../../../lib/page/sites/site';

const SAM = { name: 'Sam', address: 'sam@example.org' };
const box: ComposeBox = { field: document.createElement('textarea') };
let to: readonly Correspondent[] | undefined;
let policy: Who;
const ask = vi.fn<WhoPorts['ask']>();
const answer = vi.fn<WhoPorts['answer']>();
const site: Site = {
  id: 'trial',
  version: '2026-11',
  matches: () => true,
  composeAt: () => box,
  sendAt: () => undefined,
  recipientsOf: () => to,
};
const here = () => recipientsIn(() => site, { ask, answer });

beforeEach(() => {
  to = [SAM];
  policy = { policy: 'coach' };
  ask.mockReset().mockImplementation(async () => policy);
  answer.mockReset().mockResolvedValue(true);
});

test.each([
  ['does not tell', undefined],
  ['tells of nobody yet', []],
])('a page that %s is coached, and nothing is asked', async (_, recipients) => {
  to = recipients;
  const who = here().of(box);
  expect(who.now()).toEqual({ policy: 'coach' });
  expect(await who.learn()).toEqual({ policy: 'coach' });
  expect(ask).not.toHaveBeenCalled();
});

test('an adapter that fails is a page that does not tell', () => {
  const broken: Site = {
    ...site,
    recipientsOf: () => {
      throw new Error('The page is not what it was.');
    },
  };
  expect(
    recipientsIn(() => broken, { ask, answer })
      .of(box)
      .now(),
  ).toEqual({ policy: 'coach' });
});

test('the same recipients are asked for once, others anew', async () => {
  const who = here().of(box);
  expect(who.now()).toBeUndefined();
  await Promise.all([who.learn(), who.learn()]);
  await who.learn();
  expect(ask).toHaveBeenCalledExactlyOnceWith([SAM]);
  expect(who.now()).toEqual({ policy: 'coach' });
  to = [SAM, { name: 'Kim' }];
  expect(who.now()).toBeUndefined();
  await who.learn();
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what cannot be found out is silence for now, and asked for again', async () => {
  ask.mockRejectedValueOnce(new Error('The extension was updated.'));
  const who = here().of(box);
  expect(await who.learn()).toEqual({ policy: 'silent' });
  expect(who.now()).toBeUndefined();
  expect(await who.learn()).toEqual({ policy: 'coach' });
});

test('what was learnt is forgotten when somebody is marked elsewhere, also an answer that is on its way', async () => {
  const recipients = here();
  const who = recipients.of(box);
  await who.learn();
  policy = { policy: 'silent' };
  recipients.forget();
  expect(who.now()).toBeUndefined();
  let arrive = (_: Who): void => {};
  ask.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
  const late = who.learn();
  recipients.forget();
  arrive({ policy: 'coach' });
  await late;
  expect(who.now()).toBeUndefined();
  expect(await who.learn()).toEqual({ policy: 'silent' });
});

describe('the question', () => {
  beforeEach(() => {
    to = [{ name: 'Kim' }, SAM];
    policy = { policy: 'ask', about: 1 };
  });

  test('is about the one who was named', async () => {
    expect(await here().of(box).learn()).toEqual({ policy: 'ask', about: SAM });
    policy = { policy: 'ask', about: 7 };
    expect(await here().of(box).learn()).toEqual({ policy: 'silent' });
  });

  test('hands the answer on, and does what follows from it', async () => {
    const who = here().of(box);
    await who.learn();
    policy = { policy: 'safety' };
    expect(await who.answer('safe-contact')).toEqual({ policy: 'safety', told: false });
    expect(answer).toHaveBeenCalledExactlyOnceWith(SAM, 'safe-contact');
    who.told();
    expect(who.now()).toEqual({ policy: 'safety', told: true });
  });

  test('comes once for one draft, though another recipient is not marked either', async () => {
    const who = here().of(box);
    await who.learn();
    policy = { policy: 'ask', about: 0 };
    expect(await who.answer('never')).toEqual({ policy: 'silent' });
    expect(await who.answer('never')).toEqual({ policy: 'silent' });
    expect(answer).toHaveBeenCalledOnce();
  });

  test('that cannot be kept is silence', async () => {
    const who = here().of(box);
    await who.learn();
    answer.mockRejectedValue(new Error('No room.'));
    expect(await who.answer('co-parent')).toEqual({ policy: 'silent' });
  });
});
