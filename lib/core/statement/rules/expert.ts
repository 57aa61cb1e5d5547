import { allOf, isReported, type LintRule, words } from '../rule';

/** Conditions of mind and character that somebody trained finds. What a body shows (a rash, a fever, a broken arm) anybody may tell. */
const CONDITION =
  "(?:ptsd|post[- ]traumatic stress(?: disorder)?|autis(?:m|tic)|on the spectrum|asperger'?s?|adhd|ocd|bipolar|borderline|schizophreni[ac]|psychotic|paranoid|depress(?:ed|ion|ive)|anxiety|separation anxiety|attachment (?:disorder|issues?|problems?)|trauma(?:tised)?|personality disorder|npd|bpd|narcissis(?:m|tic)|sociopath|psychopath|mental(?:ly)? (?:ill(?:ness)?|unstable|unwell|abused|scarred|damaged|health (?:problems?|issues?))|emotionally (?:unstable|immature|unavailable|damaged|scarred|abused|stunted)|unstable|unhinged|alcoholic|alcoholism|(?:drug |sex |gambling )?addict(?:ed|ion)?|(?:drink|drug|drugs|drinking|gambling|substance) (?:problem|habit|misuse|abuse)|(?:anger|mental health|mummy|daddy|control) (?:management )?issues|suicidal|delusional|stockholm syndrome|developmentally|brain ?washed|damaged for life|scarred for life|co-?dependent|dyslexi[ac]|a (?:breakdown|complex)|nervous (?:wreck|breakdown)|(?:irreparable|lasting|permanent|untold|lifelong|psychological|emotional|mental) (?:damage|harm|scars?|trauma))";

const LAY_FINDING = words(
  `(?:is|was|are|were|has|have|had|gets|got|being|been|became|becomes|from|has been|gave (?:me|him|her|them|us)|caused?(?: me| him| her| them)?|with|show(?:s|ed)? (?:clear |all the |classic )?signs of|suffer(?:s|ed|ing)?(?: from)?|done|doing)(?: (?:clearly|obviously|probably|definitely|very|so|a|an|the|his|her|their|also|quite|severe|serious|deep|clear|real|such|now|become|him|her|them|leo|us))* ${CONDITION}`,
  '(?:should|needs? to|ought to|must) (?:be (?:on medication|sectioned|in therapy|assessed|locked up|seen by)|see (?:a|somebody|someone) (?:psychiatrist|therapist|professional|about)|seek (?:help|professional)|get (?:help|some help|professional)|go to rehab|have (?:his|her) head)',
  'needs (?:(?:psychiatric|professional|psychological|serious) )(?:help|treatment)|needs (?:help|therapy|counselling|sectioning|medication|rehab)(?=[.,;!]|$)',
);
/** Somebody trained is named, or a paper of theirs. */
const FOUND_BY =
  /(?:diagnos|report|assess|prescri|referr|letter|consultant|psychiatr\p{L}* (?:told|said|wrote|saw)|psycholog\p{L}* (?:told|said|wrote|saw)|gp|doctor|dr\.? |nurse|hospital|clinic|counsell|camhs|therapist|social worker|health visitor|medication for|treat(?:ed|ment))/u;

/** What the maker suffers from is theirs to say. */
const OWN = /(?:^|[^\p{L}])i (?:also |still )?$/u;

export const expert: LintRule = {
  kind: 'expert',
  find: ({ plain }) =>
    FOUND_BY.test(plain)
      ? []
      : allOf(plain, LAY_FINDING).filter(({ start }) => !isReported(plain, start) && !OWN.test(plain.slice(0, start))),
  matches: [
    'He is an alcoholic.',
    'She has separation anxiety.',
    'It has caused her lasting damage.',
    'He needs professional help.',
    'She is clearly bipolar.',
  ],
  ignores: [
    'I was diagnosed with depression in March 2024.',
    'Dr Shah wrote that Max is autistic.',
    'Max has asthma.',
    'I have depression, for which my GP prescribes sertraline.',
    'Max is on the waiting list for an autism assessment.',
  ],
};
