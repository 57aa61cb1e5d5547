import { allOf, isReported, type LintRule, words } from '../rule';

const LAW = words(
  '(?:amounts?|amounted|tantamount) to|(?:criminal )?offence|committed (?:a|an) \\p{L}+|(?:order|agreement) (?:has been|was|is being) (?:broken|ignored|flouted|breached)|contrary to the (?:welfare|interests|order|law)|(?:broke|breaks|broken) the (?:order|law)|(?:dismiss|grant|refuse|reject) (?:his|her|my|the) (?:application|claim|request)|respectfully|in law|as a matter of (?:law|principle)|in (?:clear |flagrant |direct |repeated |continued |blatant )?(?:breach|contempt|violation|defiance)(?: of)?|(?:breached|breaches|breaching|flouted|flouts|flouting|defied|defies|violated|violates)(?= (?:the|this|his|her|our|that|every|any|court|my|each))|contempt of court(?= (?:by|and|of|on|$)|[.,;]|$)|perjury|perjured|perverting the course|guilty of|(?:un|il)lawful(?:ly)?|illegal(?:ly)?|abduct(?:ed|ion|ing)|parental alienation|alienat(?:ed|es|ing|ion)|coercive (?:and|or) controlling|coercive control|implacably hostile|the law (?:says|states|is (?:clear|on))|(?:gives?|gave|have|has) (?:me |him |her |us |them )?(?:the|a|every|no|any) (?:legal |absolute )?right (?:to|of)|(?:breaks?|broke|broken|breaking|flout(?:s|ed|ing)?) (?:the (?:law|order|rules)|it)(?=[.,;]|$| (?:again|every|each|and|by))|prima facie|on the balance of probabilit(?:y|ies)|burden of proof|(?:settled|case) law|precedent|paramount(?:cy)?|the (?:welfare )?(?:test|threshold) (?:is|was|has|for)|failed (?:that|the|this) test|significant harm|parental rights|my (?:legal )?rights?|human rights|article [68]|natural justice|(?:under|pursuant to|contrary to) (?:section|s\\.|rule|article|practice direction|part) ?\\d+\\p{L}?',
  "(?:not )?in (?:the|our|his|her|their|max's|\\p{L}+'s) (?:child(?:ren)?'s )?best interests?",
  '(?:the court|the judge|this court|your honour|cafcass) (?:should|must|ought|has (?:no|a duty|to)|cannot|is (?:asked|invited|urged) to)|(?:should|must) (?:be ordered|lose (?:custody|residence|contact)|not be allowed|have no contact)|(?:i|we) (?:ask|urge|invite|implore) the (?:court|judge) to',
);
/** An application or an order is named as it is named. */
const NAMED =
  /(?:report|applied|application|order|hearing|notice|letter|form|certificate|conviction|convicted|charged|arrested)[^.]{0,40}$/u;

export const law: LintRule = {
  kind: 'law',
  find: ({ plain }) =>
    allOf(plain, LAW).filter(({ start, end }) => {
      if (isReported(plain, start)) return false;
      return !(/^(?:under|pursuant|contempt|abduct|guilty)/.test(plain.slice(start, end)) && NAMED.test(plain.slice(0, start)));
    }),
  matches: [
    'He is in breach of the order.',
    'This is parental alienation.',
    'The court should stop contact.',
    'It is in their best interests to stay.',
  ],
  ignores: [
    'The court made an order on 3 March 2026.',
    'I applied under section 8 on 2 March 2026.',
    'The order says that handover is at 17.30.',
    'He was convicted and found guilty of assault on 3 May 2025.',
    'I believe that the facts stated in this witness statement are true.',
  ],
};
