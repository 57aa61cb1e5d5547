/** The things, places and people of a child's week, as sources of expressions on plain text. */

export const THING_SOURCE =
  '(?:(?:blue |red |pink |green |purple |black |white |yellow |school |swimming |football |reading |sports? |spare |winter |rain )?(?:book ?bag|bag|coat|jacket|jumper|hoodie|shoes?|trainers|boots|wellies|wellingtons|uniform|tie|hat|gloves|tights|glasses|goggles|socks|pyjamas|kit)|p\\.?e\\.? kit|kit|inhalers?|epi-?pens?|pens|antibiotics?|medicine|medication|calpol|nurofen|piriton|ibuprofen|paracetamol|cream|eczema cream|insulin|prescription|plaster|sling|brace|retainer|car ?seat|booster(?: seat)?|pram|buggy|cot|passports?|red book|birth certificate|consent|forms?|permission slip|letter|report|book|books|reading record|homework|spellings?|worksheet|project|costume|packed lunch|lunch ?box|lunch|dinner money|lunch money|tickets?|bike|bicycle|helmet|scooter|ipad|tablet|switch|phone|charger|laptop|violin|cello|guitar|recorder|teddy|bunny|blanket|tent|sleeping bag|suitcase|toothbrush|keys?|calendar|timetable|rota|schedule|plan|appointment|booking|invoice|receipt|deposit|balance|fees?|maintenance|invite|invitation|presents?|cake|photo(?:s|graphs?)?|snack|tea|nits|lotion|comb|nappies|wipes|formula|bottles?|card|bank card|medical card|folder|portal|link|email address|number|address)';

export const PLACE_SOURCE =
  "(?:school|nursery|pre-?school|playgroup|after[- ]?school club|breakfast club|the club|childminder(?:'s)?|library|station|surgery|clinic|hospital|a&e|dentist(?:'s)?|orthodontist(?:'s)?|doctor(?:'s)?|gp|optician(?:'s)?|pharmacy|chemist|contact centre|car park|services|service station|park|pool|leisure centre|church|hall|village hall|scout hut|pitch|gym|airport|bus stop|gate|side gate|front gate|reception|office|school office|court|nan's|nana's|gran's|grandma's|mum's|mam's|dad's|auntie's|tesco|asda|aldi|lidl|sainsbury's|mcdonald's|costa|greggs)";

export const EVENT_SOURCE =
  "(?:parents'? evening|sports day|nativity|assembly|concert|recital|school play|the play|match|training|practice|rehearsals?|swimming|football|rugby|hockey|netball|ballet|dance|gymnastics|karate|judo|drama|music lesson|piano|choir|brownies|cubs|beavers|rainbows|guides|scouts|trip|residential|sleepover|party|birthday|playdate|exam|exams|test|sats|mocks|check-?up|jabs?|vaccinations?|x-?ray|scan|operation|injections?|bloods|training|holiday|flights?|handover|pick-?up|drop-?off|contact|swap|mediation|hearing|review|meeting|inset day|bedtime|bath|nap|feed|call|video call|facetime)";

export const HEALTH_SOURCE =
  '(?:sick|poorly|unwell|ill|temperature|fever|cough|cold|rash|bug|vomit(?:ed|ing)?|diarrhoea|asthma|attack|seizure|allerg(?:y|ic|ies)|allergic reaction|headache|stomach|tummy|tooth(?:ache)?|ear(?:ache)?|infection|chicken ?pox|concussion|broke(?:n)?|stitches|wheez(?:e|y|ing)|eczema|nosebleed|tonsillitis|hurt|bruise|died|funeral)';

/** Pronouns and words for the child, where no name is known. */
export const CHILD_SOURCE =
  "(?:he|she|they|him|her|them|his|their|hers|he's|she's|they're|he'll|she'll|they'll|the (?:kids|children|boys|girls|baby|twins|wee one|little one)|(?:my|our|your) (?:son|daughter|boy|girl|kids|children|lad)|kids|children)";
