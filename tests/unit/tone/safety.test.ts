import { describe, expect, it } from 'vitest';
import { spanText } from '../../../lib/core/text/span';
import { analyse } from '../../fixtures/tone/analyse';

describe('where the writer may be at risk', () => {
  it.each([
    "Please stop shouting at me, I'm scared of you. Don't come to my house or I'm calling the police.",
    "I don't feel safe meeting you on my own.",
    'My IDVA has asked me to keep everything in writing.',
    'You hit me on Thursday. Leo saw it.',
    'I’m frightened of you and I always was, you bully.',
    'They would be better off without me.',
    "I can't do this any more. I want to die.",
    'I wish I was dead.',
    "You said you'd rearrange my face. I've given a statement to the police.",
    "Your car's been seen outside again. Please stop.",
    'The police have told me to keep a log, so calls stop at nine.',
    "I can't be in a room alone with you.",
    "I've changed the locks and I don't go anywhere alone now.",
    "I'm keeping to the safety plan, so messages only.",
    'He smashed my window last night. The kids are at my sister’s.',
    'When you say that, it frightens me.',
  ])('steps back from %j', (text) => {
    const { safety, findings } = analyse(text);
    expect(safety && spanText(text, safety.span)).toBe(safety?.quote);
    expect(safety).toBeDefined();
    expect(findings).toEqual([]);
  });

  it.each([
    "The police officer's visit to school was great fun.",
    'She is scared of the dark at the moment.',
    "I'm afraid I can't do Friday.",
    "I've rung 111 about his cough.",
    'Don’t be scared of her new hamster.',
    'Come to my house at five.',
    "I've changed the locks after the break-in; the new key is with Dad.",
    'The police stopped me because the seat strap was twisted.',
    'Handover is at the contact centre at ten, as the order says.',
    "The children aren't scared of you.",
    "I'm scared of infection, so please wash his hands.",
    'My solicitor will write before the hearing on the 14th.',
    'I followed the link and booked his place.',
    'I want to die of embarrassment when I think of the school play.',
  ])('sees none in %j', (text) => expect(analyse(text).safety).toBeUndefined());
});
