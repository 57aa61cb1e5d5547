import { firstLayout } from './001-first-layout';
import { waitingDrafts } from './002-waiting-drafts';
import { contacts } from './003-contacts';
import { staged } from './004-staged';
import { conversations } from './005-conversations';
import { timeline } from './006-timeline';
import { lock } from './007-lock';
import { restoring } from './008-restoring';
import { unfinished } from './009-unfinished';
import { work } from './010-work';
import type { Upgrade } from './upgrade';

/** In order; the version of the database is how many there are. One that has shipped is never changed or removed. */
export const upgrades: readonly Upgrade[] = [
  firstLayout,
  waitingDrafts,
  contacts,
  staged,
  conversations,
  timeline,
  lock,
  restoring,
  unfinished,
  work,
];
