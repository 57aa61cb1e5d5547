import { allOf, type Found, isReported, type LintRule, words } from '../rule';

const GUESSES = words(
  "(?:i|we) (?:bet|reckon|wager|dread to think|shudder to think|can(?: ?not|n't)? (?:only )?(?:help|begin to) (?:thinking|wondering|imagine)|(?:have|had) (?:my|our|a) (?:suspicions?|theory|feeling|hunch)|(?:often )?wonder(?:ed)? (?:if|whether|what|why|how)|fear(?:ed)? (?:that|for)|ask myself|know for a fact|would(?: not|n't) (?:be surprised|put it past|trust)|(?:have|had) (?:every|good) reason to (?:believe|think|suspect))",
  "(?:it's|it is|there's|there is) (?:only |just )?(?:a matter of time|every (?:chance|likelihood|reason)|a good chance|more to (?:it|this|that)|something (?:fishy|odd|suspicious)|anybody's guess|anyone's guess)",
  "for all (?:i|we) know|as far as (?:i|we) can (?:tell|see|make out)|sooner or later|at this rate|god only knows|heaven knows|who knows(?: what| why| how| where|,|$)|(?:i|we)'d (?:bet|guess|say)|must be (?:hiding|lying|seeing|using|paying|spending|telling|getting|doing)|something to hide|(?:what|something) (?:he|she|they) (?:has|have|had) to hide",
  '(?:must|might|may|could) (?:well |easily |also |not |only |even |just |simply )*have (?!(?:begun|started|ended|finished|taken place)(?!\\p{L}))(?:\\p{L}{2,}(?:ed|en|wn)|been|had|done|gone|got|told|said|made|left|sent|come|run|put|let|hurt|hit|cut|kept|thought|bought|brought|caught|meant|lost|found|heard|rung|paid|read|slept|felt|stood|held|set)',
  "(?:he|she|they|it|this|that|\\p{L}+'s \\p{L}+)(?:'ll| will)(?: (?:only|just|probably|surely|certainly|always|soon))* (?:never|end up|turn out|come to nothing|(?:do|happen) (?:it )?again|get worse|ruin|suffer|stop at nothing|go to any|do (?:whatever|anything)|say (?:whatever|anything)|be scarred|grow up (?:to|with|think|hat))",
  '(?:he|she|they|it) (?:is|are|was|were) (?:bound|sure|certain|likely|liable|going|destined|set) to (?:hurt|harm|ruin|end|get worse|fail|do it again|happen again|run|take (?:him|her|them)|abscond|be (?:harmed|hurt|affected|damaged)|damage|lose|forget|say|deny|lie|blame)',
  'quite (?:possibly|probably|likely)|very likely|most likely|i dare ?say|chances are|odds are|perhaps (?:he|she|they)',
);
/** What the maker does not recall is told so, and honestly. */
const OWN_MEMORY =
  /(?:^|[^\p{L}])i (?:may|might|could|must) (?:well |also )?have(?!\p{L})|(?:recall|remember|memory|mistaken|sure (?:of|about) the (?:date|time|day))/u;

export const guess: LintRule = {
  kind: 'guess',
  find: ({ plain }): Found[] => (OWN_MEMORY.test(plain) ? [] : allOf(plain, GUESSES).filter(({ start }) => !isReported(plain, start))),
  matches: [
    'He might have rung the school first.',
    'I bet that his new friend wrote it.',
    'It is only a matter of time before it happens again.',
    'He will end up like his uncle.',
    'I dread to think what they ate.',
  ],
  ignores: [
    'I may have been mistaken about the date.',
    'The doctor said that it might have been a virus.',
    'Max will start school in September 2026.',
    'The call could not be connected.',
    'It may have been the Tuesday; I do not remember.',
  ],
};
