import { allOf, isGrounded, isReported, type LintRule, words } from '../rule';

const ARGUMENT = words(
  '(?:this|that|which|all of (?:this|which))(?: (?:clearly|only|just|simply|further|again))* (?:proves?|demonstrates?|shows?|confirms?|goes to show|speaks for itself|makes (?:it )?clear|illustrates?|tells you) ?(?:that|how|what|why|everything)?',
  "(?:it is|it's|it was) (?:quite |very |perfectly |abundantly |therefore )?(?:clear|obvious|evident|plain|apparent|undeniable|no coincidence|no surprise|common sense|beyond doubt|telling)(?! (?:weather|night|day|water|sky))(?: (?:that|from|to))?",
  'the (?:truth|fact|reality|point|problem) (?:of the matter )?is(?: that)?',
  'any (?:reasonable|decent|normal|good|responsible) (?:\\p{L}+)',
  '(?:a|no) (?:decent|normal|reasonable|responsible|good|real) (?:parent|father|mother|person|man|woman|dad|mum)',
  "(?:cannot|can not|can't|could not|not) be (?:trusted|believed|relied upon|left alone with)",
  'unlike (?!the (?:first|earlier|previous|other) )(?:\\p{L}+)',
  'if (?:he|she|they) (?:really|truly|genuinely|actually) (?:cared|loved|wanted|believed)',
  'there (?:is|was|can be) no (?:excuse|justification|reason|doubt|question|logical|good reason)',
  'what (?:more|else) (?:can|could|do)|(?:ask|judge) for (?:yourself|itself)|(?:i|we) (?:submit|contend|would argue|put it) ?(?:that|to)?|(?:should|must) be (?:disbelieved|rejected|dismissed|ignored|penalised|made to)',
  'i (?:firmly |honestly |truly |strongly |genuinely |sincerely )?believe (?:that )?(?:he|she|they|this|it|his|her|the (?!facts))[\\p{L}]*',
  'we all know|as (?:if|though) (?:he|she|they|it|i|the|nothing|we)|is beyond (?:me|belief|comprehension)|(?:not|hardly|scarcely) (?:good enough|acceptable|appropriate|the behaviour|what (?:one|you|a))|(?:i|we) (?:can ?not|can.t|could not|could hardly|still cannot) (?:believe|understand|comprehend|fathom|imagine)|(?:falls?|fell) (?:well |far )?short|(?:the|a) (?:judge|court|officer|magistrates?) (?:will|would|can|must|should) (?:see|understand|agree|realise|know|appreciate|no doubt|surely)|what the court expects|would (?:rather|sooner|never (?:do|have|dream|behave|treat))|(?:if|had) (?:he|she|they) (?:had|has|have)? ?(?:any|an ounce of|a shred of|the slightest|one bit of)|(?:a|the|any|no|our) (?:child|children|boy|girl|daughter|son|baby)(?: of (?:his|her|that) age| of \\p{L}+)? (?:should|ought|deserves?|must)|(?:it is|it.s) (?:high )?time (?:that|he|she|they|for)|(?:more|less|better|worse) (?:involved|capable|suitable|responsible|reliable|suited|able|devoted|loving|patient) (?:parent|father|mother|person|of the two|than)|by far|more than (?:patient|reasonable|fair|generous|accommodating|willing)|(?:plainly |clearly |strongly |heavily )?favours? (?:me|the|my|a)|i (?:deserve|am entitled)|(?:far|much|clearly) better off|no (?:wonder|surprise|coincidence)|not (?:once|one single time)|it beggars|the irony|says? it all|tells? its own story|which is (?:rich|typical|laughable|ironic|untrue|nonsense)|(?:completely|totally|entirely|absolutely|simply|utterly|plainly|patently) (?:untrue|false|wrong|made up|fabricated|unnecessary|unacceptable|irrelevant)|(?:is|was|are|were) (?:a )?(?:lie|lies|untrue|nonsense|rubbish|false|fiction)|speaks? (?:volumes|for itself)|i fail to (?:see|understand)|(?:ought|should|must) (?:to )?(?:be (?:ashamed|punished|stopped|held|made|taught|grateful|prosecuted|forced)|know better|have (?:rung|called|told|asked|known|thought|realised|done|paid|informed|checked|waited))|with any (?:sense|decency)|nobody in (?:his|her|their) right mind|no (?:sane|right-minded) \\p{L}+|why should i|why i should (?:have to)?|yet another (?:example|instance|attempt|excuse|case)|(?:a )?(?:classic|perfect|prime|clear|typical|text-?book) (?:example|case)|in truth|in reality|let us be honest|to be (?:clear|frank|honest|fair to me)|i am (?:not )?surprised|(?:a|his|her|their) pattern of|double standard|makes no sense|is nonsense|could (?:easily |at least |simply )?have (?:rung|called|told|asked|said|checked|sent)|a child needs|children need (?:a|their)|what sort of',
  'in my (?:opinion|view|humble opinion)|(?:he|she|they|who) (?:is|was|are|were) to blame|it is (?:his|her|their) fault|has only (?:himself|herself) to blame|sacrificed (?:everything|so much|my)|put(?:s|ting)? (?:the children|him|her|them|the kids) first',
);
const FILLERS = words(
  'clearly|obviously|evidently|plainly|simply|thoroughly|utterly|absolutely|purely|surely|blatantly|undoubtedly|undeniably|unsurprisingly|predictably|conveniently|frankly|honestly|ironically|of course',
);
/** "As the photograph shows", "the letter shows": what a paper shows may be said. */
const PAPER =
  /(?:photograph|photo|picture|letter|receipt|screenshot|document|record|report|page|calendar|entry|map|log|bill|statement|certificate|x-ray|scan)s?[^.]{0,20}$/u;

export const argument: LintRule = {
  kind: 'argument',
  find: ({ plain, named }) =>
    [
      ...(isGrounded(plain) ? [] : allOf(plain, ARGUMENT).filter(({ start }) => !PAPER.test(plain.slice(0, start)))),
      ...allOf(named, words('{they} (?:has|have) (?:never )?put \\p{L}+ first')),
      ...allOf(plain, FILLERS).map((found) => ({ ...found, leaveOut: true as const })),
    ].filter(({ start }) => !isReported(plain, start)),
  matches: [
    'This proves that he lied.',
    'It is clear that nothing will change.',
    'Clearly she was late.',
    'Any reasonable parent would have rung.',
    'I believe that he planned it.',
  ],
  ignores: [
    'The photograph of 4 May 2026, which shows the bruise, is at page 4.',
    'I believe that the facts stated in this witness statement are true.',
    'It is a ten-minute walk from school.',
  ],
};
