import { plain } from '../../text/plain';
import { sentences } from '../../text/sentences';
import { anywhere } from '../match';
import { CALLED_OUT, YOU } from './words';

/**
 * Turns of phrase that are nothing but hostile. Where one stands a message needs work, whatever it scores as a whole: a
 * rewrite is asked for by somebody who has looked at it twice.
 */
const CERTAIN = anywhere(
  `
    ${CALLED_OUT}
    by which i mean ${YOU}
    if ${YOU} can (?:be bothered|tear yourself|possibly manage|manage to remember|find it in)|remember for once|
      if it's not (?:beneath you|too taxing)
    before ${YOU} (?:start|kick off|moan|say (?:it|i'm|anything))
    (?:for once in|once in) your (?:\\w+ )?life(?:time)?
    some of us (?:have|are|actually|can't|cant|work|want)
    i (?:honestly )?(?:doubt|wonder why) ${YOU}
    (?:i'll|i will) bet ${YOU}
    i know (?:you'll only|your first|${YOU} (?:only|just|don't care))
    don'?t (?:you dare|flatter yourself|make me laugh|even think about (?!it))
    spare (?:me|us) (?:the|your)
    no thanks to ${YOU}
    i(?:'ll| will) never forgive|i've had it with|i swear to god|for the love of god|as if (?:it|i) (?:was|were) (?:all |
      some )?(?:a|an|your)|an? (?:phrase|word|concept) i
    past caring
    (?:best wishes|well,?) up yours|shove (?:your|that|ur)|why would rules apply|early with the excuses
    if ${YOU} (?:really |absolutely )must|another of your little
    as per tradition|too (?:hungover|drunk|busy with your \\w+) to|(?:lovely|nice|good|kind|big|sweet) of you to (?:finally|
      bother|show (?:up|your face)|turn up|remember|grace)
    (?:we|everybody|everyone) (?:all |both )?knows? (?:what goes on|what you|what sort|how you|why you)|more sense out of|
      save (?:me )?(?:your|the) (?:lecture|breath|excuses|speech|sympathy|tears)
    another (?:day|week|weekend|month), another \\w+|another broken promise|in small words|pack it in|not whatever ${YOU}|
      work of fiction|doing this again|play the (?:victim|martyr|innocent)|so well done
    if (?:you|u|ur|you're)(?:'re| are| r)? (?:gonna|going to) be a (?:dad|mum|parent|father|mother)|why would (?:you|
      u) (?:listen|care|bother|start)|behaved? like an? \\w+|what a (?:cheek|nerve)|(?:you've|you have) (?:got )?a nerve|
      get a grip|any kind of (?:father|mother|parent|man|woman)
    (?:i'm|i am) (?:so )?(?:glad|pleased|thrilled|delighted) (?:the divorce|your|you (?:found|have|had|could|managed|
      enjoyed))(?! (?:well|better|ok))|not fooling anyone|for a (?:man|woman|teacher|doctor|nurse|lawyer|grown (?:man|woman)|
      person) (?:you're|you are|who|with)
    no amount of (?:crying|moaning|whining|shouting|begging|sulking)|so the great \\w+|like (?:a|your|some) (?:servant|
      slave|skivvy|taxi|mug|maid|unpaid \\w+)
    thanks to your (?:brilliant|bright|genius|fantastic|great|little|latest|stupid|big)|(?:really |that |so )+(?:difficult|
      hard) to|too much to ask
    if ${YOU} (?:spent|put|tried|cared|paid|worked|listened) (?:half |even half )?as (?:much|hard)|half as (?:much|
      often) (?:time |effort |money )?as
    explain (?:it |this )?slowly|got the crayons|draw (?:you|u) a (?:picture|diagram|map)|spell it out|into your (?:thick |
      head |tiny )*(?:skull|head|brain)
    done enough damage|even (?:you|u) can|(?:can|could|will|would) (?:you|u) (?:just |please |possibly |at least |
      ever )*for once|unlike (?:some(?: people| of us)?|you)(?=[ ,])
    (?:i|we) (?:just )?knew (?:you|u)(?:'d| would)|you(?:'re| are) so (?:predictable|selfish|lazy|pathetic|childish|petty|
      bitter|entitled|useless|unreliable)|oh look who|look who(?:'s| has) (?:remembered|decided)|take it or leave it|
      do(?:es)? the maths
    the (?:coward|liar|snake|bully)(?=[.,!]|$)|keyboard warrior
    cough up|beyond the wit|beneath you|your strong suit|get over yourself|grow up|parent of the year|
      (?:amateur )?(?:dramatics|theatrics)
    (?:god|heaven) knows (?:why|what|how|${YOU} (?:can't|couldn't|won't|never|don't))|must be (?:so |very )?(?:nice|lovely|
      great|wonderful|easy) (?:to|being|having)|how dare you|who do you think you are|see you in court|karma is
    scrooge|lord muck|lady muck|(?:her|his|your) (?:majesty|lordship|ladyship|highness)
    like the (?:\\w+ ){0,3}${YOU} are
    (?:be|being|to be) the (?:grown-?up|adult|only (?:adult|grown-?up|parent))
    shame about (?:the|your)|what a (?:hero|joke)|call yourself a|on (?:our|your|their) fat backside|small change (?:to|
      next)
    what (?:a|an) (?:\\w+ )?(?:git|idiot|joke|disgrace) (?:you|u)
    (?:fuck|piss|sod|eff|bugger) off
    of course (?:that|it|she|he|they|none of (?:that|it)) (?:doesn't|don't|didn't|wouldn't|never) (?:matter|bother|occur)|you always (?:do|have)(?=[.,!]|$)|knowing you|as if you(?:'d| would)(?: ever)?|like you(?:'d| would) (?:ever|know|care)|of course you (?:lied|did|forgot|didn't)|you (?:do what you like|will anyway|never give anything back|swan (?:about|off))
    while you(?:'re| are| were|'ve been)? (?:off (?:in|with|on)|swan(?:ning|ned)?|gallivanting|living it up|lie in bed|lay in bed|sat on|
      sit on|play(?:ed)? happy families)|i'm not made of money|made of money like
    (?:never|can't|don't) (?:even )?read my (?:messages|emails|texts)|keep it simple for you|so even you
    not up for (?:debate|discussion)|don't want to hear (?:another|one more) word|i hope it rains|what you like, you will
    not make it (?:all )?about (?:you|yourself)|sit quietly and
    talking to (?:a|the) brick wall|like (?:talking|getting blood)|send a (?:pigeon|carrier pigeon)|i don't care how
    your (?:drunken|pathetic|usual|constant|endless|silly|little) (?:\\w+ )?(?:rants?|excuses?|games?|lies|moods?|tantrums?|dramas?|
      nonsense|rubbish|outbursts?)|stop (?:playing|with the) games|most of it(?:'s| is| was) (?:rubbish|nonsense|lies)|
      your (?:essay|rant|sermon|lecture)(?=[.,!]|$)|i don't know why i bother|apparently i do everything|why not\\.?$|
      run around after (?:you|u)|make me beg|enjoyed every (?:second|minute)|no help from you|excuse after another|your social life
    your word(?:'s| is) worth|(?:not|won't be) holding my breath|could(?:n't| not) care less (?:whether|if|what|how) (?:you|u)|(?:your|that) (?:big|fat) mouth|your nonsense|
      through (?:your|that|ur) (?:thick )?(?:skull|head)|let (?:him|her|them) down again|strain yourself|that head of yours|nothing sticks|drag yourself|keep your (?:nose|beak)|(?:mouth|trap|gob) (?:of yours )?shut|toys out of (?:the|your) pram|than you've ever (?:done|given|paid|managed)|too (?:early|late|far|hard) for (?:his|her|your) (?:lordship|ladyship|majesty)
    so (?:you|u) can(?:'t| ?not) (?:plead|pretend|claim|say you|wriggle|moan)|don't rock up|rock up at .{1,20} expecting|gone behind my back|
      (?:rush|hurry) (?:for|to get to) (?:the|your) (?:pub|match|club|hairdresser)|(?:week|month|year|time|night|hell) you(?:'ve| have)? put me through|
      if you can fit (?:him|her|them|it|us) in|(?:between|nursing) (?:your )?hangovers?|(?:your|the) usual (?:circus|drama|performance|
      nonsense|excuses|rubbish|theatrics)|(?:some|your) sob stor(?:y|ies)|push and push|until i snap|sit there on your phone|(?:can't|couldn't|cant) be arsed
    (?:spend|spending|spent) my money like|
      (?:a )?man who hides (?:his|your) (?:wages|money)|i am not (?:primark|a charity|your \\w+)|i'm not (?:primark|a charity)|
      (?:too|so) thick to|do some actual parenting|act(?:ual)? parenting|front row seat|(?:gives?|give) a (?:toss|monkey's|damn about)|a child could (?:do|manage) it|
      (?:it's|its|it is) not (?:that )?(?:hard|difficult|rocket science)|fall flat on your face|calls one man dad|
      if you don't like it,? (?:take me|tough|lump|see)|have the (?:decency|courtesy|guts|manners) to|
      didn't (?:even )?(?:think|bother) to|decent enough to|in a man's body
  `,
);
const KINDLY = /\b(?:lucky|thank you|legend)\b|you absolute (?:donut|star|legend|hero|angel|gem)/;

/** Whether a sentence holds words that can only hurt. */
export const speaksIll = (text: string): boolean => {
  const low = plain(text);
  return (
    CERTAIN.test(low) && sentences(low).some(({ start, end }) => CERTAIN.test(low.slice(start, end)) && !KINDLY.test(low.slice(start, end)))
  );
};
