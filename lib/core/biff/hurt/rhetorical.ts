import { atHead } from '../match';

/** Questions that nobody is meant to answer. At the head of a piece. */
const RHETORICAL = atHead(
  `
    what(?:'s| is) so (?:hard|difficult|complicated)
    (?:who|what) (?:on earth |the hell |the fuck |exactly |precisely |else |more )*(?:do (?:you|u) think (?:you|i|it|this|
      that|he|she|they)|gave you|made you|did (?:you|u) expect|is wrong|is your (?:problem|excuse)|('s|s) (?:wrong|
      your (?:problem|excuse))|kind of|sort of|planet|more\\??$|part of|am i supposed|were you thinking|possessed|
      is it with you (?:and|people))
    (?:how|why) (?:on earth |the hell |exactly |is it |come )*(?:hard|difficult|dare|would you(?! (?:like|feel|prefer|want|rather))|could you (?:be|do|say|not|
      let|even|possibly|ever)|can you (?:live|sleep|be|do|look|stand|not|call)|many (?:more )?times|stupid|thick|selfish|low|
      old are|does it feel|should i|would i|am i|do (?:i|you) (?:always|never|have to|insist|keep|think|bother|even|hate|
      sleep)|did (?:i|you) (?:ever|even|bother|marry)|would (?:anyone|anybody)|can't you|don't you|are you (?:so|such|like|
      always|being|doing this)|must (?:you|i|everything)|is everything|not just|bother|much longer)
    (?:are|r) (?:you|u) (?:serious|blind|deaf|stupid|thick|mad|mental|joking|kidding|having a|for real|happy now|proud|
      pleased|even|really|actually (?:that|this)|insane|out of|on drugs|that|too|capable|sure you|drunk|ever)
    (?:do|did|does|have|has|can|could|would|will|is) (?:you|u) (?:imagine|suppose|even|(?<!would (?:you|u) )ever|honestly|seriously|really|
      actually|not (?:think|care|know|see|realise)|have any (?:idea|shame|respect)|any idea|no (?:shame|respect|idea)|never|
      hear yourself|think (?:i|this|that|it's|you|the|he|she|we|money|they)|enjoy|know (?:how(?! (?:he|she|they|it|to|we|the))|what (?:it|time|you))|
      want (?:a medal|applause|to know what)|like it (?:notarised|in writing|framed|spelled|engraved)|forget you|realise|care|
      too (?:much|hard)|not occur|occur to|kill you|hurt you|sleep at|expect me|get a kick|remember (?:her|his|their|him|when|
      you))
    why would (?:rules|anyone|anybody|i|you|that)
    (?:is|was|would) (?:it|that|this) (?:really |so |honestly |be )*(?:too|beyond|asking|what|how|the (?:best|sort|
      kind)|meant|supposed|so)
    (?:shall|should|must|do|am) i (?:crawl|beg|send (?:you )?(?:my|a card)|spell|draw|have to|bow|thank|clap|applaud|laugh|
      curtsey|be grateful|remind|really|supposed|meant|expected|allowed)
    since when|what more|what next|so what|remember\\?$|satisfied|happy now|proud of yourself|ring(?:ing)? any bells|
      seriously\\?$|really\\?$|is that (?:clear|simple)|got (?:it|that)\\?$|understand\\?$|understood\\?$|clear\\?$|(?:was|
      were|are) (?:you|u) (?:too|drunk|even|that|so|born|raised|always)|(?:was|were|are|is|did) (?:that|it) (?:too|beneath)
  `,
);

export const isRhetorical = (low: string): boolean => RHETORICAL.test(low);
