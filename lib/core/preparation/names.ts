import type { Area, Subject, Track, WelfareItem } from './preparation';

/** How the parts of a preparation are called in papers, which are in English whatever their maker's language. */

export const TRACK_NAMES: Readonly<Record<Track, string>> = {
  'section-7': 'Report under section 7 of the Children Act 1989',
  'child-impact': 'Child Impact Report',
  'safeguarding-call': 'Safeguarding call',
};

/** Cafcass, Child Impact Assessment Framework: the four guidance areas. */
export const AREA_NAMES: Readonly<Record<Area, string>> = {
  'domestic-abuse': 'Domestic abuse',
  'harmful-conflict': 'Conflict that is harmful to the child',
  refusal: 'A child’s refusal or resistance to spend time with a parent',
  'other-harm': 'Other parenting that may harm: drink or drugs, mental health',
};

/** Children Act 1989, s1(3), shortened. */
export const WELFARE_NAMES: Readonly<Record<WelfareItem, string>> = {
  wishes: '(a) wishes and feelings of the child',
  needs: '(b) physical, emotional and educational needs',
  change: '(c) likely effect of a change',
  background: '(d) age, sex, background and characteristics',
  harm: '(e) harm suffered or at risk of',
  capability: '(f) how capable each parent is of meeting the needs',
  powers: '(g) powers of the court',
};

export const SUBJECT_NAMES: Readonly<Record<Subject, string>> = {
  child: 'The child: how things are, and what is needed',
  works: 'What works',
  'my-part': 'What the writer will do',
  concern: 'Concerns',
  safety: 'Safety',
};
