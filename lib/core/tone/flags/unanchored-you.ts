import { unanchoredYou } from '../structure';
import type { Flag } from './flag';

export const unanchoredYouFlag: Flag = {
  id: 'unanchored-you',
  description: "A sentence about the reader that carries no date, time, amount, request, thanks, offer or thing of the child's life.",
  reason: "This is about the other person, not about the children's arrangements.",
  severity: 1,
  find: ({ plain }) => unanchoredYou(plain),
  matches: ['You have changed.', 'I suppose you think you won.', 'Nothing you do surprises me.'],
  ignores: ['Could you ring me?', 'Thank you for letting me know.', 'You can have Saturday if you like.', 'You have her coat.'],
};
