import { describe, expect, it } from 'vitest';
import { type Contact, inOrder, knownIn, type Mark } from '../../../lib/core/coach/contacts';
import { withAnswer, withContact, withMark, withoutContact } from '../../../lib/core/coach/marking';
import { NOBODY, type People } from '../../../lib/core/coach/people';
import { contactFor, keysOf, policyFor } from '../../../lib/core/coach/who';

const contact = (name: string, mark: Mark, ...known: string[]): Contact => ({ id: `${name} ${mark}`, name, mark, known });
const SAM = contact('Sam', 'co-parent', 'sam@example.org', '07700 900123');
const LEE = contact('Lee', 'safe-contact', 'lee@example.org');
const PAT = contact('Pat', 'never', 'pat@example.org');
const JO = contact('Ms Jo Grant', 'solicitor', 'jo@grant.example.org');
const people = (contacts: readonly Contact[], asked: readonly string[] = []): People => ({ contacts, asked });
const ALL = people([SAM, LEE, PAT, JO]);
let made = 0;
const newId = () => `made-${++made}`;

describe('whose contact a recipient is', () => {
  it.each([
    [{ address: 'SAM+school@example.org' }, SAM],
    [{ name: 'Someone', address: '+44 7700 900123' }, SAM],
    [{ name: 'sam' }, SAM],
    [{ name: 'SAM', address: '@sam_j' }, SAM],
    [{ name: 'Lee', address: '07700 900456' }, LEE],
    [{ name: 'Robin' }, undefined],
    [{ address: 'robin@example.org' }, undefined],
    [{}, undefined],
  ])('%j', (person, expected) => expect(contactFor(person, ALL.contacts)).toBe(expected));

  it('is nobody where an address of the same kind says otherwise, for two people may share a name', () => {
    expect(contactFor({ name: 'Sam', address: 'sam@example.net' }, ALL.contacts)).toBeUndefined();
    expect(contactFor({ name: 'Sam', address: '07700 900999' }, ALL.contacts)).toBeUndefined();
  });

  it('is the safest of two who share a name', () => {
    const both = [contact('Alex', 'co-parent', 'alex@example.org'), contact('Alex', 'safe-contact', 'alex@example.net')];
    expect(contactFor({ name: 'Alex' }, both)?.mark).toBe('safe-contact');
    expect(contactFor({ address: 'alex@example.org' }, both)?.mark).toBe('co-parent');
  });
});

describe('what the coach does', () => {
  const to = (...names: string[]) =>
    policyFor(
      names.map((name) => ({ name })),
      ALL,
    );

  it('is to coach everybody while nobody is marked', () => {
    expect(policyFor([{ name: 'Robin' }], NOBODY)).toEqual({ policy: 'coach' });
    expect(policyFor([{ name: 'Robin' }], people([], ['name:robin']))).toEqual({ policy: 'coach' });
  });

  it('is to coach where the page names nobody', () => {
    expect(policyFor([], ALL)).toEqual({ policy: 'coach' });
    expect(policyFor([{}, { name: ' ' }], ALL)).toEqual({ policy: 'coach' });
  });

  it.each([
    ['Sam', 'coach'],
    ['Ms Jo Grant', 'coach'],
    ['Lee', 'safety'],
    ['Pat', 'silent'],
  ])('for %s is to %s', (name, policy) => expect(to(name)).toEqual({ policy }));

  it('is to ask about somebody who is not marked, by their place', () => {
    expect(to('Robin')).toEqual({ policy: 'ask', about: 0 });
    expect(to('Pat', 'Robin')).toEqual({ policy: 'ask', about: 1 });
    expect(policyFor([{}, { name: 'Robin' }], ALL)).toEqual({ policy: 'ask', about: 1 });
  });

  it.each([
    [['Pat', 'Robin', 'Sam', 'Lee'], 'safety'],
    [['Pat', 'Robin', 'Sam'], 'coach'],
    [['Robin', 'Pat'], 'ask'],
    [['Pat', 'Pat'], 'silent'],
  ])('for %j is %s: danger, help, a question, silence', (names, policy) => expect(to(...names).policy).toBe(policy));

  it('is never to ask twice about one recipient', () => {
    const once = withAnswer(ALL, { name: 'Robin', address: 'robin@example.org' }, 'not-now', newId);
    expect(policyFor([{ address: 'Robin@example.org' }], once)).toEqual({ policy: 'silent' });
    expect(policyFor([{ address: 'robin@example.org' }, { name: 'Kim' }], once)).toEqual({ policy: 'ask', about: 1 });
  });
});

describe('an answer', () => {
  it('marks by the address and keeps the name shown', () => {
    const after = withAnswer(ALL, { name: 'Robin Lee', address: 'robin@example.org' }, 'co-parent', newId);
    expect(after.contacts.at(-1)).toMatchObject({ name: 'Robin Lee', mark: 'co-parent', known: ['robin@example.org'] });
    expect(policyFor([{ address: 'robin@example.org' }], after)).toEqual({ policy: 'coach' });
  });

  it('marks by the name where there is no address', () => {
    const after = withAnswer(ALL, { name: 'Robin' }, 'safe-contact', newId);
    expect(after.contacts.at(-1)).toMatchObject({ name: 'Robin', known: ['Robin'] });
    expect(policyFor([{ name: 'Robin' }], after).policy).toBe('safety');
  });

  it('from a page changes nobody who is marked', () => {
    expect(withAnswer(ALL, { name: 'Lee' }, 'co-parent', newId)).toBe(ALL);
    expect(withAnswer(ALL, { name: 'Lee' }, 'not-now', newId)).toBe(ALL);
    expect(withAnswer(ALL, { name: ' ' }, 'co-parent', newId)).toBe(ALL);
  });

  it('that is put off is remembered once, and not for ever', () => {
    let after = ALL;
    for (let at = 0; at < 600; at++) after = withAnswer(after, { name: `Robin ${at}` }, 'not-now', newId);
    after = withAnswer(after, { name: 'Robin 599' }, 'not-now', newId);
    expect(after.asked).toHaveLength(500);
    expect(after.asked.at(-1)).toBe('name:robin 599');
    expect(new Set(after.asked).size).toBe(500);
  });
});

describe('our own pages', () => {
  it('mark, change and take away a mark', () => {
    const marked = withMark(ALL, { name: 'Robin' }, 'never', newId);
    expect(contactFor({ name: 'Robin' }, marked.contacts)?.mark).toBe('never');
    const changed = withMark(marked, { name: 'Robin' }, 'solicitor', newId);
    expect(changed.contacts).toHaveLength(marked.contacts.length);
    expect(contactFor({ name: 'Robin' }, changed.contacts)?.mark).toBe('solicitor');
    expect(withMark(changed, { name: 'Robin' }, undefined, newId).contacts).toEqual(ALL.contacts);
    expect(withMark(ALL, { name: 'Robin' }, undefined, newId)).toBe(ALL);
    expect(withMark(ALL, {}, 'never', newId)).toBe(ALL);
  });

  it('edit a contact and remove it, after which it may be asked about', () => {
    const edited = withContact(ALL, { ...SAM, name: 'Sam J', known: ['sam@example.net'] });
    expect(edited.contacts).toHaveLength(4);
    expect(contactFor({ address: 'sam@example.net' }, edited.contacts)?.name).toBe('Sam J');
    const asked = { ...edited, asked: keysOf({ address: 'sam@example.net' }) };
    const removed = withoutContact(asked, SAM.id);
    expect(policyFor([{ address: 'sam@example.net' }], removed)).toEqual({ policy: 'ask', about: 0 });
    expect(withoutContact(ALL, 'nobody')).toBe(ALL);
  });

  it('take a list of addresses as typed, each once', () => {
    expect(knownIn(' sam@example.org, SAM@example.org\n07700 900123;+44 7700 900123\n\n,Sam J')).toEqual([
      'sam@example.org',
      '07700 900123',
      'Sam J',
    ]);
    expect(knownIn('  \n ,')).toEqual([]);
  });

  it('list contacts by name', () => {
    expect(inOrder([SAM, LEE, PAT, JO]).map(({ name }) => name)).toEqual(['Lee', 'Ms Jo Grant', 'Pat', 'Sam']);
  });
});
