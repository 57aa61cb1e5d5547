import type { Part } from './parts';

/** Elements that belong to a text and are never a message by themselves unless they say so. */
const TEXT_LEVEL =
  /^(?:p|br|span|a|b|i|em|strong|small|u|s|sub|sup|code|pre|blockquote|q|cite|time|label|h[1-6]|img|td|th|ol|ul|dl|dt|hr|svg|button|figure|figcaption|abbr)$/;

const ID_ATTRIBUTES = [
  'data-message-id',
  'data-msg-id',
  'data-id',
  'data-key',
  'id',
  'data-mid',
  'data-comment-id',
  'data-post-id',
  'itemid',
];

export const isTextLevel = ({ tag }: Part): boolean => TEXT_LEVEL.test(tag);

/** Whether the page gives it an id of its own. */
export const isIdentified = ({ element }: Part): boolean => ID_ATTRIBUTES.some((name) => element.hasAttribute(name));

/** Without those that stand inside another of them. */
export function outermost(members: readonly Part[]): readonly Part[] {
  let end = -1;
  return members.filter((member) => {
    if (member.at < end) return false;
    end = member.end;
    return true;
  });
}

/** How many parts of a kind stand directly in each other. */
export const ownOf = (members: readonly Part[], measure: (part: Part) => number): readonly number[] => {
  const own = members.map(measure);
  const open: number[] = [];
  for (const [at, member] of members.entries()) {
    while (open.length > 0 && (members[open.at(-1) ?? 0]?.end ?? 0) <= member.at) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) own[outer] = (own[outer] ?? 0) - measure(member);
    open.push(at);
  }
  return own;
};

export const share = (members: readonly Part[], is: (member: Part, at: number) => boolean): number =>
  members.filter(is).length / members.length;

/** Characters in all of them, a picture counted as a few words. */
export const weightOf = (members: readonly Part[]): number =>
  outermost(members).reduce((sum, { length, media }) => sum + length + 20 * media, 0);
