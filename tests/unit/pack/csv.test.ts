import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../lib/core/evidence/conversation';
import { csvText } from '../../../lib/core/pack/csv';
import { messagesCsv } from '../../../lib/core/pack/version-2/csv';
import { SAMPLE_KEY, sampleArchive } from '../../fixtures/packs/sample-conversation';

/** A plain reader of RFC 4180, to read back what was written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cells.lastIndex = 1;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('csvText', () => {
  it('starts with a byte order mark and ends each row with CRLF', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['c, "d"', 'e\nf'],
      ]),
    ).toBe('\uFEFFa,b\r\n"c, ""d""","e\nf"\r\n');
  });

  it.each(['=1+1', '+44 20', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u200B=1', '＝1', '＠x', '\u0000=1+1', '\u001B=1', '﹦1+1', '﹢1'])(
    'lets no spreadsheet run %j',
    (cell) => {
      expect(parse(csvText([[cell]]))).toEqual([[`'${cell}`]]);
    },
  );

  it('is read back as it was, whatever is in it', () => {
    const row = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const read = parse(csvText(rows)).map((cells) => cells.map((cell) => cell.replace(/^'/, '')));
        expect(read).toEqual(rows.map((cells) => cells.map((cell) => cell.replace(/^'/, ''))));
      }),
      { seed: 3 },
    );
  });
});

it('says "unknown" for a sender and a time that are not known', async () => {
  const conversation = await conversationOf((await sampleArchive()).entries(), SAMPLE_KEY);
  const [head, ...rows] = parse(messagesCsv(conversation ?? expect.fail(), 'Europe/London'));
  const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
  expect(column('sender as shown')).toEqual(['Alex', 'Sam', 'unknown', 'Sam', 'Alex']);
  expect(column('time (UTC)')[3]).toBe('unknown');
  expect(column('time written out')[0]).toBe('Sat 2 May 2026, 10.00 BST');
});
