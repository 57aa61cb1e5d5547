import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../fixtures/tone/analyse';

/** Of many origins and ages, in several scripts; last those that are English words too. */
const NAMES = `Mohammed Aisha Fatima Ibrahim Yusuf Zainab Khadija Omar Safiya Priya Arjun Ananya Harpreet Gurpreet Jaspreet Simran Olumide
  Chidi Ngozi Adaeze Kwame Kofi Ama Babatunde Temitope Tyrone Latoya Kehinde Rutendo Piotr Agnieszka Zuzanna Wojciech Łukasz Ioana
  Mihai Oksana Dmytro Volodymyr Svetlana Wei Mei Xin Linh Sakura Hiroshi Siobhán Aoife Niamh Caoimhe Saoirse Oisín Tadhg Rhys Siân
  Llŷr Angharad Hamish Eilidh Mhairi Craig Kacey Chantelle Jayden Rupert Hugo Arabella Alex Sam Chris Jo Zoë Chloë Renée José João
  François Jürgen Şebnem Ömer Юрий Оксана محمد 伟 प्रिया D'Angelo O'Shea Mary-Jane Jean-Luc Al-Amin AJ TJ Noah Chaim Rivka Yael Moshe
  Grace Hope Faith Joy Mark Will Rose Dawn Precious Blessing Patience Miracle Penny Rich Sunny Angel Ruby Poppy Max Bear Prince Sky`
  .trim()
  .split(/\s+/);
const OF_NAMES = [
  (name: string) => `Could you ask ${name} to bring the coat on Friday?`,
  (name: string) => `${name} is at the door now, thanks.`,
  (name: string) => `${name}'s teacher rang about the trip.`,
  (name: string) => `${name}, Leo and Aoife are coming to the party.`,
  (name: string) => `You never listen, ${name}.`,
  (name: string) => `Hi ${name}, thanks for the form.`,
  (name: string) => `I told ${name} and Leo that you would be late again.`,
  (name: string) => `${name} and I waited an hour for you, as usual.`,
  (name: string) => `Even ${name} says you are a liar.`,
];
const template = fc.constantFrom(...OF_NAMES);
const name = fc.constantFrom(...NAMES);

/** The same but for the words that were swapped, in which a quotation may differ. */
const verdict = (text: string) => {
  const { score, findings } = analyse(text);
  return { score: Number(score.toFixed(6)), findings: findings.map(({ kind, severity, reason }) => ({ kind, severity, reason })) };
};

describe('the score is not moved', () => {
  it('by who is named', () => {
    fc.assert(
      fc.property(template, name, name, (words, one, other) => {
        expect(verdict(words(one))).toEqual(verdict(words(other)));
      }),
      { numRuns: 1500 },
    );
  });

  it('by a name in small letters', () => {
    const thumbed = NAMES.slice(0, NAMES.indexOf('Grace')).filter((one) => /^[A-Z][a-z]{2,}$/.test(one));
    for (const one of thumbed)
      expect(verdict(`did ${one.toLowerCase()} get to swimming ok`), one).toEqual(verdict('did craig get to swimming ok'));
  });

  it('by what it costs and when it is', () => {
    const sum = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('£', '€', '$'))
      .map(([whole, part, sign]) => `${sign}${whole}${part === 0 ? '' : `.${String(part).padStart(2, '0')}`}`);
    const time = fc
      .tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('.', ':'),
        fc.constantFrom('', 'am', 'pm', ' pm'),
      )
      .map(([hour, minute, dot, half]) => `${hour}${dot}${String(minute).padStart(2, '0')}${half}`);
    const hours = fc.oneof(time, fc.constantFrom('half five', "six o'clock", '4pm', '17:40'));
    const day = fc.constantFrom('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');
    const month = fc.constantFrom('January', 'February', 'April', 'June', 'July', 'September', 'December');
    const words = (a: string, b: string, c: string, d: string) =>
      `You still owe me ${a} for the shoes. Can you collect her at ${b} on ${c}, and again on 12 ${d}?`;
    fc.assert(
      fc.property(sum, hours, day, month, (a, b, c, d) => {
        expect(verdict(words(a, b, c, d))).toEqual(verdict(words('£20', '5.30', 'Friday', 'June')));
      }),
      { numRuns: 300 },
    );
  });

  it('by where it is', () => {
    const places = ['Leeds', 'London', 'Bath', 'Reading', 'Cork', 'Hull', 'Bury', 'Lahore', 'Lagos', 'Gdańsk', 'Kyiv', 'Sale', 'Rugby'];
    for (const place of places)
      expect(verdict(`We are going to ${place} for the weekend.`)).toEqual(verdict('We are going to Leeds for the weekend.'));
  });
});

/** A sentence about who somebody is, with the words put in. Any of them may be said, and none moves the score by more than a little. */
const WHO: readonly (readonly [of: string, sentence: string, words: readonly string[]])[] = [
  [
    'religion',
    'She has * on Sunday morning, so could we swap to the afternoon?',
    ['football', 'church', 'mosque', 'temple', 'gurdwara', 'synagogue', 'Mass'],
  ],
  [
    'feasts',
    'We keep * at my parents’, is it ok if he stays until Sunday?',
    ['Christmas', 'Eid', 'Diwali', 'Hanukkah', 'Vaisakhi', 'Easter', 'Pride'],
  ],
  ['food', 'He is * now, so please check what is in the sausages.', ['vegetarian', 'halal only', 'kosher', 'vegan', 'coeliac']],
  [
    'who the writer is',
    'As you know I am * and I need a bit of notice.',
    [
      'English',
      'Muslim',
      'Jewish',
      'Christian',
      'Hindu',
      'atheist',
      'autistic',
      'deaf',
      'blind',
      'dyslexic',
      'disabled',
      'bipolar',
      'diabetic',
      'epileptic',
      'gay',
      'bisexual',
      'trans',
      'Polish',
      'Nigerian',
      'Irish',
      'Romanian',
      'Traveller',
    ],
  ],
  ['whom they live with', 'My * is collecting him today.', ['mum', 'husband', 'wife', 'girlfriend', 'boyfriend', 'partner', 'carer']],
  [
    'illness',
    'I have * so I cannot drive this week.',
    ['a cold', 'depression', 'epilepsy', 'MS', 'cancer', 'schizophrenia', 'anxiety', 'HIV', 'PTSD', 'OCD'],
  ],
  [
    'a diagnosis',
    'He was diagnosed with * on Monday, letter attached.',
    ['asthma', 'autism', 'ADHD', 'dyslexia', 'depression', 'epilepsy', 'bipolar disorder', 'Down syndrome', 'cerebral palsy'],
  ],
  [
    'whom a child loves',
    'She said she is * and I told her I love her.',
    ['straight', 'gay', 'a lesbian', 'bisexual', 'trans', 'non-binary'],
  ],
];

describe('who a person is makes no finding', () => {
  it.each(WHO)('%s', (_of, sentence, words) => {
    const verdicts = words.map((word) => analyse(sentence.replace('*', word)));
    for (const { findings } of verdicts) expect(findings).toEqual([]);
    const scores = verdicts.map(({ score }) => score);
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThan(0.15);
  });

  it.each([
    ['can u bring his coat on fri cos its gonna be cold'],
    ['i wont be able to pick her up til 5 sorry'],
    ['cud u plz tell me wat time ur comin'],
    ['Are yous bringing the weans the morra or will I come down for them?'],
    ["She's had nowt to eat since morning, gi' her some tea."],
    ['I aint seen his boots, they at yours?'],
    ['He was well knackered after school today innit.'],
    ['We is goin shop, you need anyting?'],
    ['The doctor is saying she need medicine two time in one day only.'],
    ['I no understand you message, please explain.'],
    ['Definately recieved the leter, its seperate from the scool one.'],
    ['The bairn was greeting all night, kept asking for her da.'],
    ['Our kid is mithering for them trainers, any chance on Saturday?'],
  ])('nor does how they write: %j', (text) => expect(analyse(text).findings).toEqual([]));

  it.each([
    ['Holy shit we won!!! get in!!'],
    ['HE ONLY WENT AND SCORED THE BLOODY WINNER!!!'],
    ['That gig was fucking amazing, thanks for taking her x'],
    ['fuck me he passed his grade 5!! bloody brilliant'],
    ['Bloody hell it was freezing on that touchline'],
  ])('nor swearing that cheers: %j', (text) => expect(analyse(text).findings).toEqual([]));

  it('but a label for the reader does', () => {
    for (const text of ["You're bipolar.", "You're so bipolar.", "You're a narcissist."])
      expect(analyse(text).findings, text).not.toEqual([]);
  });
});
