import { allOf, isReported, type LintRule, words } from '../rule';

const FELT =
  '(?:sad|upset|angry|furious|devastated|heartbroken|distraught|distressed|frightened|scared|terrified|afraid|anxious|nervous|worried|miserable|unhappy|happy|delighted|abandoned|rejected|unloved|unwanted|humiliated|embarrassed|ashamed|guilty|lonely|confused|disappointed|jealous|bitter|hurt(?= (?:by|that|because|when he|when she))|traumatised|crushed|ecstatic|thrilled|overjoyed|insecure|torn|left out|let down|betrayed|petrified|in fear)';

const FEELINGS = words(
  `{they}(?: (?:clearly|obviously|always|often|still|really))* (?:feels|felt|(?:is|was|were|are|became|becomes|has been|have been|had been|gets|got) (?:left |made )?(?:feeling )?)(?: ?(?:clearly|obviously|visibly|so|very|really|extremely|deeply|absolutely|completely|quite|too|always|often))* ?${FELT}(?! (?:himself|herself|his|her (?:arm|leg|knee|wrist|head|foot|hand|ankle|finger|back)|in (?:the|a) (?:fall|accident|crash|match|game)|playing|at (?:football|school|nursery)))`,
  '{they}(?: (?:really|clearly|always|secretly|just))* (?:hates|hated|dreads|dreaded|loathes|loathed|adores|adored|despises|despised|fears|feared|misses|missed)(?= )(?! (?:the (?:bus|train|appointment|lesson|school|class|call|match|start|deadline|first|last|start)|his (?:bus|train|appointment|lesson|class)|her (?:bus|train|appointment|lesson|class)|two|three|four|five|six|ten|a |an |\\d|school|contact|handover|that (?:call|lesson)))',
  '{they}(?: (?:now|also|still|often))* (?:feels|felt) (?:that|as if|as though|like)',
  '{they}(?: (?:was|were|is|are|has been|felt|feels|came home|returned|looked)) (?:visibly |clearly |so |very |really )?(?:humiliated|desperate|mortified|inconsolable|beside (?:himself|herself|themselves)|at (?:his|her) wits)|(?:everybody|everyone|the whole family|we all|all of us) (?:was|were|is|are) (?:shocked|horrified|appalled|upset|disgusted|stunned)',
  'i (?:was|am|felt|feel) (?:so |very |absolutely |completely |utterly )?(?:dumbfounded|stunned|staggered|speechless|disgusted|appalled|horrified|outraged|livid|flabbergasted|gobsmacked|incredulous|disappointed in|sick of|fed up|treated like)',
  '{they} (?:adores?|worship(?:s|ped)?|idolis\\p{L}+|loves?|misses|prefers?) (?:me|his|her|being with me|living with me|the new baby)',
  '{they} (?:does|did|do) not feel (?:safe|loved|wanted|welcome|comfortable|happy)',
);

export const feelings: LintRule = {
  kind: 'feelings',
  find: ({ plain, named }) => allOf(named, FEELINGS).filter(({ start }) => !isReported(plain, start)),
  matches: ['Max was devastated.', 'Maya felt unwanted.', 'He hates going to Leeds.', 'She is scared of him.'],
  ignores: [
    'I was frightened.',
    'Max told me that he was sad.',
    'Max cried when the car left.',
    'Maya hurt her arm.',
    'Maya was hurt in the accident.',
    'Max missed the bus.',
  ],
};
