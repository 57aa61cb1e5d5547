import { anywhere } from '../match';

/** What is held over the reader. Anywhere in a piece. */
const THREAT = anywhere(
  `
    or (?:else|i'll (?:make|tell|take|see|have you|be (?:telling|seeing|speaking))|i will (?:make|tell|take|see)|you'll|
      we'll see|so help|you can (?:forget|explain|kiss|say))
    (?:see you|dragg?(?:ing)? you|taking you|take you|drag you) (?:in|to|through|back to) (?:the )?(?:court|courts|cleaners)
    (?:the |a |that |any )(?:judge|court|cafcass|magistrates?) (?:will|is going to|are going to|would) (?:see|hear|love|
      laugh|know|have|be (?:very )?interested|decide who|not be)
    (?:solicitor|barrister|lawyer|brief|attorney)s? (?:will|is going to|are going to) (?:have|enjoy|love|destroy|take you|
      rip|eat|wipe|be having|field day)|field day
    you(?:'ll| will) (?:be sorry|regret|pay for|wish you|know about it|never see|lose|be hearing from|find out)|(?:never|
      not) (?:see|set eyes on) (?:him|her|them|the (?:kids|children)) again|make your life|carry on and|keep (?:it|
      this) up and|karma|don't push me|last (?:chance|warning)|don't say i didn't|watch (?:your back|what happens)|
      i(?:'ll| will) (?:make sure (?:you|everyone|they)|tell (?:everyone|the (?:kids|children)|them) what|ruin|destroy|
      finish you|bury|break|burn|smash)|my brothers? (?:will|on you)|break your|going to lose it
  `,
);

export const isThreat = (low: string): boolean => THREAT.test(low);
