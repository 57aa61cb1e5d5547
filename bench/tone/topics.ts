import type { Message } from '../../training/messages';

interface Topic {
  readonly name: string;
  readonly isAbout: (message: Message) => boolean;
}

/** A topic is what the author noted or, as most noted none, what the words say. */
const topic = (name: string, noted: readonly string[], said: RegExp): Topic => ({
  name,
  isAbout: ({ topic, text }) => (topic !== undefined && noted.includes(topic)) || said.test(text),
});

/** What ordinary messages between co-parents are often about, and word lists take for anger. */
export const TOPICS: readonly Topic[] = [
  topic(
    'health and injury',
    ['health', 'illness', 'medical', 'hospital'],
    /\b(?:hospital|doctors?|gp|a&e|asthma|inhaler|fever|temperature|calpol|broke (?:his|her|an?)|broken|stitches|fracture|medicine|antibiotics|dentist|ill|poorly|sick|vomit(?:ed|ing)?|nits|rash|allerg\w+|epipen)\b/i,
  ),
  topic('death', ['death'], /\b(?:died|dying|funeral|death|buried|burial|passed away|wake|cremation|coffin)\b/i),
  topic(
    'school',
    ['school'],
    /\b(?:school|teacher|homework|parents'? evening|exams?|sats|year (?:group|head)|nursery|head ?teacher|spellings)\b/i,
  ),
  topic('handover', ['handover'], /\b(?:hand-?over|pick(?:ed|ing)?[ -]?up|drop(?:ped|ping)?[ -]?off|collect(?:ed|ing)?)\b/i),
  topic('court and order', ['court', 'solicitor', 'mediation'], /\b(?:court|order|hearing|cafcass|solicitors?|judge|mediat\w+)\b/i),
  {
    name: 'sorry for lateness',
    isAbout: ({ text }) =>
      /\b(?:sorry|apolog\w+|my fault|forgive)\b/i.test(text) &&
      /\b(?:late|later than|traffic|held up|delayed|cancelled|overran|missed the (?:bus|train))\b/i.test(text),
  },
  { name: 'safety', isAbout: ({ safety, topic }) => safety || topic === 'safety' },
];
