import { describe, expect, it } from 'vitest';
import { sentences } from '../../../lib/core/text/sentences';
import { spanText } from '../../../lib/core/text/span';
import { certainlyHurtful } from '../../../lib/core/tone/certain';
import { clausesToJudge } from '../../../lib/core/tone/clause';

const certain = (text: string) =>
  sentences(text).some((sentence) => clausesToJudge(spanText(text, sentence)).some(({ plain }) => certainlyHurtful(plain)));

describe('what can be read in one way only', () => {
  it.each([
    'so sign it, moron',
    'you cheapskate',
    'Are you trying to poison him?',
    'Your mother is a witch.',
    "You're a lying bastard.",
    'You’re such an utter coward.',
    'Go to hell.',
    "You'll never see the kids again.",
    "I'll break your legs.",
    'Leave the coat, you bully.',
  ])('is %j', (text) => expect(certain(text)).toBe(true));

  it.each([
    'Your mum is a witch in the panto, she was brilliant.',
    "No, I don't think you are a useless father.",
    'He called me a liar in front of the class.',
    'You lucky cow, enjoy Spain!',
    'Are you trying to kill me with that curry haha',
    'I told him that if you bully someone you say sorry.',
    'He thinks he will never see Grandad again.',
    "I'm going to smash this interview.",
    'I know where you live, so I can drop it off on my way.',
    "I'll put you through to the school office.",
    'She loved Rumpelstiltskin, and the witch.',
    'He is a right little creature of habit.',
    'Are you trying to get him into Tuesday club?',
    'RING ME NOW SHE IS IN A AND E',
  ])('is not %j', (text) => expect(certain(text)).toBe(false));
});
