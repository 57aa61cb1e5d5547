import { expect, it } from 'vitest';
import { EMPTY } from '../../../lib/core/preparation/preparation';
import { addExtras, gatherExtras, preparationHere } from '../../../lib/platform/backup/extras';

const PREPARED = { ...EMPTY, issues: ['Weekends'] };

it('take along what was prepared for Cafcass, and leave alone what is being prepared here', async () => {
  expect([await preparationHere(), (await gatherExtras()).preparation]).toEqual([undefined, undefined]);
  await addExtras({ preparation: PREPARED });
  expect((await gatherExtras()).preparation).toEqual(PREPARED);
  await addExtras({ preparation: { ...EMPTY, issues: ['Others'] } });
  expect(await preparationHere()).toEqual(PREPARED);
});
