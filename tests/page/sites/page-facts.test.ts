import { describe, expect, it } from 'vitest';
import { siteFor } from '../../../lib/page/sites';
import { pageFacts } from '../../../lib/page/sites/page-facts';
import { openFixture, openPage } from './open-fixture';

const factsOf = (path: string) => {
  const { document } = openFixture(path);
  return pageFacts(document, siteFor(document, new URL(document.URL) as unknown as Location));
};

describe('what our popup says of a page', () => {
  it('names those whom the message being written is to', () => {
    expect(factsOf('roundcube/2026-11-compose')).toEqual({
      health: { state: 'working', missed: [] },
      people: [{ name: 'Sam', address: 'sam@example.org' }],
    });
  });

  it('else who wrote the message that is open', () => {
    const { health, people } = factsOf('roundcube/2026-11-message');
    expect(health?.state).toBe('working');
    expect(people).toHaveLength(1);
  });

  it('holds nothing but names and addresses', () => {
    for (const person of factsOf('roundcube/2026-11-message').people)
      for (const key of Object.keys(person)) expect(['name', 'address']).toContain(key);
  });

  it('says nothing of a page that no adapter knows', () => {
    const page = openPage('<textarea></textarea>', 'https://mail.example.org/');
    expect(pageFacts(page, siteFor(page, new URL('https://mail.example.org/') as unknown as Location))).toEqual({ people: [] });
  });

  it('never throws', () => {
    const page = openPage('<textarea></textarea>', 'https://mail.example.org/');
    const broken = () => {
      throw new Error('The page is not what it was.');
    };
    const site = { id: 'gmail', version: '2026-11', matches: () => true, composeAt: broken, sendAt: broken, recipientsOf: broken };
    expect(pageFacts(page, site).people).toEqual([]);
  });
});
