import { HEALTH_SOURCE } from '../text/child-life';
import { plain } from '../text/plain';

/** A number, a day, or a month. */
const COUNTED =
  /\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|half|once|twice|both|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|since (?:then|that))(?!\p{L})/u;
/** What the maker does not know is no opinion. */
const NOT_KNOWN = /^(?:neither )?i (?:do|did|was|am|have) not(?: \p{L}+)?(?: know|seen|able|agree|objection|remember|recall|reply|answer)/u;
const HEALTH = new RegExp(
  `(?<!\\p{L})(?:${HEALTH_SOURCE}|inhalers?|medicine|medication|doctor|nurse|gp|dentist|hospital|clinic|surgery)(?!\\p{L})`,
  'u',
);

/** What a body did, seen or felt. */
const DONE =
  /(?<!\p{L})(?:stood|sat|threw|pushed|pulled|hit|kicked|punched|slapped|grabbed|held|tore|broke|smashed|locked|unlocked|closed|opened|knocked|banged|walked|ran|drove|shouted|swore|spat|cried|crying|hugged|lifted|carried|dropped|picked up|collected|rang|telephoned|wearing|packed|parked|searched|deleted|blocked)(?!\p{L})/u;

/** Whether a sentence has something that a reader can hold on to: a number, a day, a matter of health, what a body did, or that something is not known. */
export function isConcrete(sentence: string): boolean {
  const words = plain(sentence);
  return COUNTED.test(words) || DONE.test(words) || NOT_KNOWN.test(words) || HEALTH.test(words);
}
