import type { Area, Subject, Track, WelfareItem } from '../../../lib/core/preparation/preparation';
import type { WordKey } from '../../../lib/core/words/said';

export const TRACK_WORDS: Readonly<Record<Track, readonly [name: WordKey, what: WordKey]>> = {
  'section-7': ['prepare.track.section7', 'prepare.track.section7What'],
  'child-impact': ['prepare.track.childImpact', 'prepare.track.childImpactWhat'],
  'safeguarding-call': ['prepare.track.safeguardingCall', 'prepare.track.safeguardingCallWhat'],
};

export const SUBJECT_WORDS: Readonly<Record<Subject, WordKey>> = {
  child: 'prepare.subject.child',
  works: 'prepare.subject.works',
  'my-part': 'prepare.subject.myPart',
  concern: 'prepare.subject.concern',
  safety: 'prepare.subject.safety',
};

export const AREA_WORDS: Readonly<Record<Area, WordKey>> = {
  'domestic-abuse': 'prepare.area.domesticAbuse',
  'harmful-conflict': 'prepare.area.harmfulConflict',
  refusal: 'prepare.area.refusal',
  'other-harm': 'prepare.area.otherHarm',
};

export const WELFARE_WORDS: Readonly<Record<WelfareItem, WordKey>> = {
  wishes: 'prepare.welfare.wishes',
  needs: 'prepare.welfare.needs',
  change: 'prepare.welfare.change',
  background: 'prepare.welfare.background',
  harm: 'prepare.welfare.harm',
  capability: 'prepare.welfare.capability',
  powers: 'prepare.welfare.powers',
};
