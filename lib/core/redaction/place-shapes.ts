import type { Shape } from './shape';

const CAPITAL = "\\p{Lu}[\\p{L}'’&-]{0,40}\\.?";
/** Words inside of names: "St Mary of the Angels". */
const NAME = `${CAPITAL}(?:\\s(?:of|the|and|de|y|yr|&|${CAPITAL})){0,5}`;
const SCHOOL =
  '(?:Infants?|Junior|Primary|Secondary|High|Grammar|Comprehensive|Middle|Prep(?:aratory)?|Nursery|Pre-?[Ss]chool|Playgroup|Childminders?|Day Nursery|Kindergarten|Academy|College|School|Sixth Form)';
const HEALTH =
  '(?:Surgery|Medical (?:Centre|Practice)|Health Centre|Hospital|Infirmary|Clinic|Dental(?: Practice| Surgery)?|Family Practice|Practice|Hospice|Ward|Pharmacy)';
const STREET =
  '(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Way|Crescent|Court|Place|Terrace|Gardens|Grove|Square|Mews|Row|Walk|Rise|Parade|Heol|Stryd|Ffordd|Lôn)';

/** Behind a number only: alone they are ends of many names. */
const STREET_BY_NUMBER = `(?:${STREET}|Mount|Hill|View|Green|Park|Bank|Croft|Fold|Gate|Fields?|Meadows?|Villas|Cottages|Heights|Wharf|House|Broadway)`;
/** Firms, churches, centres: places where somebody is known. */
const PLACE =
  "(?:Solicitors|Legal|Law|LLP|Chambers|Mediation|Associates|Ltd|Limited|Church|Chapel|Mosque|Temple|Synagogue|Leisure Centre|Sports? Centre|Swimming Pool|Library|Community Centre|Children['’]s Centre|Contact Centre|Police Station|Station|Hotel|Inn|Park|Arcade|Farm|Zoo|Museum|Club|Gym|Juniors|Rovers|United|Wanderers|Scouts|Brownies|Haulage|Logistics|Court|Combined Court|Gurdwara|Pub|Arms|Centre|Retail Park|Shopping Centre|Garden Centre|Beach|Castle|Village|University)";

/** The same written small, behind a word that a place follows: "at wanderers juniors". */
const SMALL_NAME =
  "(?!(?:the|a|an|my|your|his|her|our|their|this|that|which|what|any|every|some|and|or|for|on|in|of|school|old|new|local|nearest|same|first|high)\\s)[\\p{Ll}'’]{3,20}";
const SMALL_PLACE =
  '(?:primary|infants?|juniors?|academy|high school|nursery|preschool|surgery|medical (?:centre|practice)|health centre|hospital|clinic|rovers|united|wanderers|fc|rfc|church|chapel|mosque|leisure centre|sports? centre|community centre|library|park|farm|road|avenue|crescent|terrace|grove|street)';

/** Schools, surgeries, streets and other places by the word that they end with. */
export const PLACE_SHAPES: readonly Shape[] = [
  {
    what: 'school',
    called: 'School',
    pattern: new RegExp(
      `(?:[Yy]sgol(?: (?:Gynradd|Uwchradd|Gyfun|Feithrin))?(?: (?:y|yr))? ${NAME}|(?<![\\p{L}])${NAME}\\s${SCHOOL}(?:\\s${SCHOOL})*)(?![\\p{L}])`,
      'gu',
    ),
  },
  // "st marys", which is a school more often than a church.
  {
    what: 'school',
    called: 'School',
    pattern:
      /(?<![\p{L}\d])st\.? (?:[\p{L}]{2,20}[’']s|[\p{L}]{3,20}s)(?: (?:primary|juniors?|infants?|school|high|academy|nursery))*(?!\p{L})/giu,
  },
  { what: 'place', called: 'Health', pattern: new RegExp(`(?:Ysbyty ${NAME}|(?<![\\p{L}])${NAME}\\s${HEALTH})(?![\\p{L}])`, 'gu') },
  {
    what: 'address',
    called: 'Street',
    pattern: new RegExp(
      `(?:(?:\\b[Ff]lat \\d+[A-Za-z]?,? )?\\b\\d{1,4}[A-Za-z]?,? (?:${CAPITAL}\\s){1,3}${STREET_BY_NUMBER}|(?<![\\p{L}])(?:${CAPITAL}\\s){1,2}${STREET})(?![\\p{L}])`,
      'gu',
    ),
  },
  {
    what: 'address',
    called: 'Street',
    pattern:
      /\b\d{1,4}[a-z]? (?!(?:of|to|the|in|on|at|a|more|and)\s)[\p{L}'’]{3,20} (?:road|rd|street|lane|ln|avenue|ave|close|drive|crescent|terrace|gardens|grove|square|mews|view|court)(?!\p{L})/giu,
  },
  { what: 'place', called: 'Place', pattern: new RegExp(`(?<![\\p{L}])(?:${CAPITAL}\\s(?:& |and )?){1,3}${PLACE}(?![\\p{L}])`, 'gu') },
  {
    what: 'place',
    called: 'Place',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:at|to|from|near|outside|for|by) )${SMALL_NAME}(?: ${SMALL_NAME})? ${SMALL_PLACE}(?!\\p{L})`,
      'gu',
    ),
  },
  // Junctions of motorways.
  { what: 'place', called: 'Place', pattern: /\b[AM]\d{1,3}(?:\([MT]\))?,? ?(?:J|Jct\.?|Junction) ?\d{1,2}[a-z]?\b/gi },
  {
    what: 'place',
    called: 'Place',
    pattern: new RegExp(`(?<![\\p{L}])(?:Al|El|Ad|An|As)[ -]${CAPITAL}(?![\\p{L}])`, 'gu'),
    isMeant: (found) => !/^(?:An|As|Ad) /.test(found),
  },
];
