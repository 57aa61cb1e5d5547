import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/page/sites';
import { READERS } from '../../lib/page/sites/readers';
import { filesBelow, read } from './source-files';

const ids = SITES.map((site) => site.id);
const fixtures = filesBelow('tests/fixtures/sites', /\.html$/);
const threads = filesBelow('tests/fixtures/threads', /\.html$/);

describe('sites', () => {
  it('have names of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('%s has a folder and a file under its own name', (id) => {
    expect(filesBelow('lib/page/sites', /\.ts$/)).toContain(`lib/page/sites/${id}/${id}.ts`);
  });

  it.each(Object.keys(READERS))('%s, whose conversations are read, has dated conversations with what they say', (id) => {
    const own = [...threads, ...fixtures].filter((file) => file.split('/')[3] === id);
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) expect(file).toMatch(/\/\d{4}-\d{2}-[a-z0-9-]+\.html$/);
  });

  it.each(ids)('%s has a dated fixture with its expectations beside it', (id) => {
    const own = fixtures.filter((file) => file.startsWith(`tests/fixtures/sites/${id}/`));
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) {
      expect(file).toMatch(/\/\d{4}-\d{2}-[a-z0-9-]+\.html$/);
      expect(read(file), `${file} says in its first comment where its facts are from`).toMatch(/^(<!doctype html>\s*)?<!--/i);
      expect(JSON.parse(read(file.replace(/\.html$/, '.json')))).toBeTypeOf('object');
    }
  });

  it.each(ids)('%s has a test of its own', (id) => {
    expect(filesBelow('tests/page/sites', /\.ts$/), `Write tests/page/sites/${id}.test.ts.`).toContain(`tests/page/sites/${id}.test.ts`);
  });

  it('leave no reader without a site', () => {
    expect(Object.keys(READERS).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leaves no fixture without a site', () => {
    expect(fixtures.filter((file) => !ids.includes(file.split('/')[3] ?? ''))).toEqual([]);
  });
});
