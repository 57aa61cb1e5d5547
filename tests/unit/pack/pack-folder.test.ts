import { describe, expect, it } from 'vitest';
import { packFolder } from '../../../lib/core/pack/pack-folder';

describe('packFolder', () => {
  it.each<[string, string[], ReturnType<typeof packFolder>]>([
    ['the pack itself', ['bagit.txt', 'README.txt', 'data/log.json'], { inside: '', notes: [] }],
    ['the pack itself, with another in it', ['bag-info.txt', 'copy/bagit.txt'], { inside: '', notes: [] }],
    ['one folder round it', ['pack', 'pack/bagit.txt', 'pack/data/log.json'], { inside: 'pack', notes: [] }],
    ['the pack without its bagit.txt', ['pack/manifest-sha256.txt', 'pack/data/log.json'], { inside: 'pack', notes: [] }],
    ['a file manager’s file beside it', ['.DS_Store', 'pack/bagit.txt'], { inside: 'pack', notes: [] }],
    [
      'other files beside it',
      ['pack/bagit.txt', 'holiday/beach.jpg', 'holiday/sea.jpg', 'extra.txt'],
      { inside: 'pack', notes: ['Beside the pack, not part of it: extra.txt, holiday.'] },
    ],
    ['two packs', ['one/bagit.txt', 'two/bagit.txt'], { inside: '', notes: [] }],
    ['a pack further down', ['a/b/bagit.txt'], { inside: '', notes: [] }],
    ['none', ['notes.txt'], { inside: '', notes: [] }],
    ['nothing', [], { inside: '', notes: [] }],
  ])('finds %s', (_, paths, expected) => {
    expect(packFolder(paths)).toEqual(expected);
  });

  it('names no endless list', () => {
    const { notes } = packFolder(['pack/bagit.txt', ...Array.from({ length: 300 }, (_, index) => `file-${index}.txt`)]);
    expect(notes).toEqual([expect.stringMatching(/file-106\.txt and 290 more\.$/)]);
  });
});
