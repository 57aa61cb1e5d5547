/** What phones send in place of a tapback to phones that know none; the quoted words are those of the message it is about. */
const TAPBACK =
  /^(?:Loved|Liked|Disliked|Laughed at|Emphasi[sz]ed|Questioned|Reacted .{1,20} to|Removed an? (?:heart|like|dislike|laugh|exclamation|question mark) from|Removed .{1,20} from)\s(?:[“"].*[”"]|an? (?:image|photo|movie|video|audio message|attachment|sticker))\s*$/s;

/** Whether a message is only a sign put on another one. */
export const isTapback = (text: string): boolean => text.length < 20_000 && TAPBACK.test(text);
