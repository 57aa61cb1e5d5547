import { type Flag, found, phrases } from './flag';

const LEVER = phrases(
  '(?:no|without) (?:money|payment|maintenance|cash|form|receipt|shoes),? no (?:kids|contact|weekend|saturday|visit|friday|sunday|them)',
  'pay (?:up|me|it|for|what|the|your)?.{0,40}\\b(?:or|until|before|otherwise) (?:you|u|i|he|she|they|we|there|the|no)',
  '(?:until|till|unless) {you} (?:pay|cough|stump|hand over|transfer|settle)',
  'cough up',
  'pay up',
  "(?:not|never|haven't|hasn't|havent|didn't) .{0,12}(?:a|one|single) (?:penny|cent|bean|dime|brass farthing)",
  '(?:another|a single|one red) (?:penny|cent)',
  '(?:money|cash|funds) for (?:{your}|holidays|a holiday|new|nights|fags|beer|tattoos|center|centre|the pub)',
  '{you} can (?:always )?(?:afford|find (?:the )?money)',
  "but (?:can|could|can't|cannot) afford",
  '{your} (?:little|fancy|new|third|second|big) (?:holiday|holidays|car|telly|tv|kitchen|extension|house|boat|nails|phone)',
  '(?:my|our) money',
  '(?:milking|bleeding|fleecing|rinsing) (?:me|him|us)',
  '(?:cash ?machine|cashpoint|atm|walking wallet|meal ticket|gravy train)',
  'gold[- ]?digg(?:er|ing)',
  'dead ?beat',
  'tight(?:wad|[- ]?fisted|arse)',
  'get a (?:proper |real )?job',
  'want money',
  '(?:small|loose) change (?:to|next to|for) {you',
  'sponging',
  'freeload(?:er|ing)',
);

export const moneyLever: Flag = {
  id: 'money-lever',
  description: "Money tied to the children's time, or spending held against the reader.",
  reason: 'tone.moneyLever',
  severity: 3,
  find: found(LEVER),
  matches: ["Pay for the trip or you're not having them Friday.", "You haven't paid a penny.", 'No money, no weekend.'],
  ignores: ['£24 is due by 12 May on ParentPay.', 'I have paid my half of the block.', 'Could you pay the £18 by Friday?'],
};
