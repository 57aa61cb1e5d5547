import { describe, expect, it } from 'vitest';
import { anchors } from '../../../lib/core/pdf/anchors';

describe('anchors', () => {
  it('gives each its place, and names all of them in that order', () => {
    const known = anchors();
    const names = [
      'EK-0042',
      'files',
      '',
      'EK-00',
      'EK-042',
      'EK-42',
      'EK-0',
      '0',
      '00',
      'EK-123456789012',
      'row\n7',
      'EK-1000',
      'EK-10000',
    ];
    expect(names.map(known.add)).toEqual(Array.from(names.keys()));
    expect(names.map(known.add)).toEqual(Array.from(names.keys()));
    expect(names.map(known.find)).toEqual(Array.from(names.keys()));
    expect(known.all()).toEqual(names);
    for (const other of ['EK-', 'EK-0043', 'EK-00042', 'EK-000', '000', 'row7']) expect(known.find(other)).toBeUndefined();
  });
});
