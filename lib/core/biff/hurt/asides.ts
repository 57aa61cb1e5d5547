import { oneOf } from '../match';
import { CALLED_OUT, NAME_CALLED, YOU } from './words';

/**
 * What hangs on a sentence and can be taken off it without a gap: comparisons, mocking conditions and reasons, remarks in a
 * relative clause. Sources of expressions on plain text, from the head of a piece.
 */
const ASIDES = oneOf(
  // Comparisons
  `
    (?:just |exactly |a bit |not )?like (?:${YOU}(?! (?:said|asked|suggested|wanted|mentioned)$| to )|an?(?! .*\\d)|some|
      last (?:time|year|week)|always|usual|when ${YOU}|the (?:last|rest)|she did|he did|it's|it is|it was|i'm|i am|it says on|
      everyone)
    as (?:if|though|usual|always|ever|per usual|${YOU} (?:always|well know|know (?:full|very|perfectly) well|do|did|
      would (?:know|be aware))|opposed to ${YOU})
    (?:instead of|rather than)(?! (?:\\d|at |on |the \\d|half|quarter|mon|tues|wed|thu|fri|sat|sun))
    not (?:that (?:you|u|it|he|she|they|anyone|i)|like (?:you|last|some)|outside like|whenever|some|for (?:you|the likes))
  `,
  // Mocking conditions and reasons
  `
    if (?:${YOU}|that|it|it's|that's|its|thats)(?:'s| is|'re| are)? (?:can (?:manage (?:to|it|that)|be bothered|possibly|
      tear|drag|find it in|remember (?:to|for)|cope|actually|stomach|bring yourself)|not (?:too|beneath|beyond)|isn't (?:too|
      beneath|beyond)|too (?:much|hard|difficult)|beneath|beyond|capable|able to (?:read|count|manage)|even (?:know|remember|
      care)|remember (?:him|her|them|that|how)|know what's good|care|cared|had any|have any|still (?:know|remember)|
      were (?:any|half)|insist|(?:really |absolutely )?must)
    if (?:${YOU})(?:'re| are| r) (?:only |just )?(?:going to|gonna) (?!be (?:late|early|away|delayed|in|at|near|around|able|
      there|off|on)|collect|pick|have|take|bring|come to|miss)\\w+
    yours in \\w+|if i hear one more time
    if ${YOU} (?:say no|start on|carry on|so much as|dare|keep (?:this|it) up)
    if (?:there(?:'s| is) (?:an ounce|any|a shred)|only ${YOU}|ever there was)
    (?:since|seeing as|because|cos|coz|given(?: that)?|considering) (?:it's obvious |clearly |obviously |apparently |
      of course |heaven knows |god knows |surprise surprise )?(?:${YOU}(?:'re|'ve|'d)?(?! (?:asked?|said|wanted|mentioned|
      are (?:away|working|in)|will|would|have (?:him|her|them)|do the|live))|some(?:body|one) ha[sd]|some of us|one of us|
      heaven|god|apparently|that's (?:what|how|who|the (?:only|sort)))
    (?:although|though|even though) (?:being |i (?:gather|doubt|suppose|imagine)|${YOU}(?:'d|'ve)? (?:never|always|wouldn't|
      clearly))
    (?:when|while|where|now that|after|once|until|till) ${YOU}(?:'ve)? (?:start(?:ed)? on|moan|kick off|can't gloat|
      can be bothered|couldn't be bothered|fancy it|feel like it|finally|walked out|cheated|lied|dumped|swan(?:ned)?|
      waltz(?:ed)?|finished|were too|are too|never|always|took|threw|chose)
    before ${YOU} (?:say|start|ask|moan|kick off|get (?:all|on)|have a)
    (?:not )?(?:unless|whenever|until|when) (?:(?:${YOU}(?:'re| are)|that's|that is|it's|it is) (?:too|of course|planning|
      busy|beneath)|lord|lady|her (?:majesty|highness)|his (?:majesty|highness|lordship))
    in case ${YOU}(?:'d|'ve| had| have)? (?:care|cared|forgot|forgotten|missed|hadn't noticed|haven't noticed|
      were wondering|wondered)
    (?:no )?thanks to (?:${YOU}|your|whatever|that|him|her|somebody)
  `,
  // Remarks in a relative clause or beside a name
  `
    (?:all of )?which (?:i(?! (?:will|can|have|'ll|booked|paid|sent|need))|${YOU}|we (?:both|all) know|is (?:how (?:you|u)|
      what (?:you|u|happens)|where (?:you|u)|more than|typical|rich|funny|no surprise|just|a (?:joke|lie|bit))|was (?:how|
      what you|where you|rich|nice|no|typical)|just|no doubt|about sums|says (?:it|a lot|everything)|proves|tells (?:me|you)|
      sums|surprised|makes? (?:a change|one of us)|obviously|of course|frankly|explains|nearly|${YOU}'?d|${YOU}'?ve|i'm|i'd|
      you're)
    (?:one of )?(?:who|whom|whose) (?:${YOU}|is never|has never|can't|cannot|couldn't|wouldn't|doesn't|didn't|never|
      actually|still|frankly|clearly|obviously|'s never|thinks?|knows how)
    who's (?:never|always|clearly|too)
    an? (?:\\w+ ){0,2}(?:phrase|word|concept|document|role|man|woman|mother|father|parent|person|skill|talent|habit|trait|
      sum|job)(?: (?:i|${YOU}|who|which|that|with|whose|in which|with which|even|of yours)\\b|$)
    (?:a|an|the) (?:complete |utter |absolute )?(?:joke|disgrace|shambles|coward|disgusting|embarrassment|laughing stock)
  `,
  // Loose tails
  `
    (?:and |so |but )?(?:spare (?:me|us)|save (?:it|me|your)|keep your|no (?:excuses|iou|ious|drama|theatrics|arguments|ifs|
      moaning|whining|sulking|tantrums)|without (?:the |any |all the |an? |being |having to |your )?(?:\\w+ )?(?:dramatics|
      drama|dramas|theatrics|argument|arguing|fuss|moaning|whining|asked|told|reminded|dragged|chased|begg(?:ed|ing)|excuses?|
      tantrum|attitude|commentary|performance|sulking|lecture|song and dance))
    (?:and |so |but )?(?:i'm|im|i am) (?:past caring|not (?:interested|arguing|asking for the moon|asking for much|
      having it|joking|stupid|an idiot|going to (?:beg|grovel))|beyond caring|sick of it|done with (?:it|you|this))
    (?:and |so |but )?(?:grow up|get over it|deal with it|get on with it|end of|full stop|try me|watch me|see if i care|
      good luck with that|enough said|nuff said|simple as(?: that)?|that simple|take it or leave it|no need to thank me|
      like it or lump it|read it and weep|mark my words|trust me|believe me|you watch|no surprise(?: there)?|shock horror|
      surprise surprise|big surprise|what a surprise|funny that|imagine that|go figure|how (?:convenient|nice|lovely|sweet|
      typical|kind)|must be nice|lucky (?:you|her|him|me|us)|poor (?:you|me)|well done(?: you)?|bravo|congratulations|
      big deal|boo hoo|hooray|for once|for a change|yet again|once again|again|typical|as usual|whatever|remember)$
    by which i mean ${YOU}
    (?:and |so |but )?(?:if ${YOU} (?:don't|dont) like it|take me to court|lump it)
    (?:and |so |but |or )?(?:don't|dont|do not) expect (?:me|us|any|anything)
    or can(?:'t| ?not)? ${YOU}
    with (?:a|the) (?:man|woman|person|mother|father|mum|dad) who
    as long as ${YOU} (?:can (?:sit|keep|behave|manage|be (?:civil|nice|polite)|control|act)|behave|don't (?:make|start|cause))
    (?:and |but )?if (?:${YOU}|we) (?:can|could) (?:just |possibly |ever )?manage not to
    (?:and |but )?(?:of course|obviously|clearly) ${YOU} (?:lied|forgot|didn't|never|did|won't|wouldn't)
    (?:and |but )?i'm not made of
    (?:and |so |but )?knowing (?:you|u)|as if ${YOU}(?:'d| would)
    just because (?:it|she|he|they|that|${YOU})
    (?:and |so |but )?(?:it's|its|that's|it is|it was|that was|that is) (?:absolutely |utterly |just |so |completely |frankly |really )*(?:disgusting|
      disgraceful|humiliating|pathetic|shameful|appalling|outrageous|a joke|a disgrace|ridiculous|unforgivable|embarrassing)$
    (?:and |but )?it isn't (?:him|her|you)$
    so (?:you|u) can(?:'t| ?not) (?:plead|pretend|claim|say|wriggle|moan)
    if you can (?:fit|squeeze) (?:him|her|them|it|us) in
    after the (?:\\w+ )?you(?:'ve| have)? put me through
    on the condition (?:that )?you don't (?:turn|make|start)
    (?:so )?whatever happened happened
    (?:and |but )?no need for (?:the|that|your|all)
    while (?:you|u)(?:'re| are| were|'ve been)? (?:off|swan\\w*|gallivant\\w*|living it|lie|lay|lying|sat|sit|sitting|at it|play\\w*)
    (?:and|or|nor) (?:do|must|should|shall|did|am) i (?:have to |need to |supposed to |expected to )
    (?:and |so )?stop (?:being|acting|moaning|whining|playing|making|using|lying|pretending|trying|telling|wasting|twisting|
      behaving)
    (?:my )?(?:mate|pal|sunshine|sweetheart|darling|princess|genius|einstein|sherlock|scrooge|madam|sir|buddy|chum|treacle|
      your (?:majesty|highness|lordship|ladyship|honour))$
    ${CALLED_OUT}
    (?:oi |oy |hey |right |listen |look )?${NAME_CALLED}$
    the (?:coward|liar|cheek|nerve|snake|bitch|witch|tart|idiot|bully|lot of you|pair of you)$
  `,
);

const ASIDE = new RegExp(`^(?:${ASIDES})(?![\\w'])`);

export const isAside = (low: string): boolean => ASIDE.test(low);
