import fc from 'fast-check';

/** What an arrangement is about; every one holds something that must not be lost. */
const when = fc.constantFrom(
  'on Friday',
  'at 5.15pm',
  'by the 12th',
  'on 3 June',
  'at half past three',
  'on Tuesday at 9am',
  'tomorrow at 4',
);
const sum = fc.constantFrom('£36', '£12.50', '40 quid', '€95');
const name = fc.constantFrom('Max', 'Ella', 'Isla', 'Mrs Okafor');
const thing = fc.constantFrom('her inhaler', 'his coat', 'the consent form', 'the blue folder', 'her PE kit');

const fill = (template: string) =>
  fc.record({ when, sum, name, thing }).map((words) => template.replace(/\{(\w+)\}/g, (_, key: keyof typeof words) => words[key]));
const oneOf = (...templates: readonly string[]) => fc.constantFrom(...templates).chain(fill);

export const calmClause = oneOf(
  '{name} has swimming {when}',
  'the trip costs {sum}',
  'half is {sum}',
  'she needs {thing} {when}',
  'I can collect {name} {when}',
  'please send {thing} back {when}',
  'could you bring {thing} {when}?',
  'the dentist is {when}',
  "I can't do {when}",
  'the order says handover is {when}',
  '{name} was sick twice and is at home',
);

export const hostileClause = oneOf(
  'you never turn up',
  "you're a useless liar",
  'for once in your life do something',
  "I'm sick of your excuses",
  "I'll see you in court",
  'who do you think you are',
  'everyone knows what you did',
  'congratulations, parent of the year',
  'you were late again {when}',
  'you wasted {sum} on fags',
);

/** What hangs on a calm clause. */
export const sting = fc.constantFrom(
  ', if you can manage to remember for once',
  ', you selfish cow',
  ', not that you care',
  ' like you always do',
  ', which is more than you ever did',
  ' instead of sitting on your phone',
  ', since somebody has to be the grown-up',
);

const join = fc.constantFrom(', ', ', and ', ' and ', '; ', ', but ', ' because ', ' - ');
const mixed = fc.tuple(calmClause, join, hostileClause).map((parts) => parts.join(''));
const stung = fc.tuple(calmClause, sting).map((parts) => parts.join(''));
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const sentence = fc
  .tuple(fc.oneof(calmClause, hostileClause, mixed, stung), fc.constantFrom('.', '.', '!', '!!', ''))
  .map(([words, mark]) => capital(words) + (words.endsWith('?') ? '' : mark || '.'));

/** Messages of calm and hurtful clauses in any mixture, with facts in both, on one line or several. */
export const generatedMessage = (breaks: readonly string[] = [' ', '\n', '\n\n']) =>
  fc
    .tuple(
      fc.constantFrom('', 'Hi Sam, ', 'Dear Sam,\n\n'),
      fc.array(fc.tuple(sentence, fc.constantFrom(...breaks)), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', ' Thanks, Alex'),
    )
    .map(
      ([head, body, foot]) =>
        head +
        body
          .map((parts) => parts.join(''))
          .join('')
          .trim() +
        foot,
    );
