import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, blocks, entry, has, paperOf, textOf, written } from './made';

const LINES: Readonly<Record<string, string>> = {
  Hebrew: 'שלום, אני מגיע ב-17:30 (בבית הספר). OK?',
  'pointed Hebrew': 'שָׁלוֹם לְכֻלָּם.',
  Arabic: 'مرحبا، سأصل الساعة 5 مساءً (إن شاء الله).',
  'a name and a date': 'The teacher (משה לוי) said: “נפגשים ב-4 במאי 2026” and then left.',
  emoji: 'Family 👨‍👩‍👧 with 🇬🇧 flag, 👍🏽 thumbs, 1️⃣ keycap and ❤️ heart.',
  Hindi: 'नमस्ते, बच्चे कल स्कूल से लेने हैं।',
  Chinese: '明天下午五点我去学校接孩子们，请把他们的书包准备好。',
  Korean: '내일 학교에서 아이들을 데려올게요.',
  Thai: 'พรุ่งนี้ฉันจะไปรับลูกที่โรงเรียน',
  Vietnamese: 'Ngày mai tôi sẽ đón các con.',
  Polish: 'Zażółć gęślą jaźń — Łódź',
  Russian: 'Завтра я заберу детей из школы.',
  Greek: 'Αύριο θα πάρω τα παιδιά.',
  'marks and ligatures': 'Cafe\u0301 nai\u0308ve q\u0303 oﬃce AVATAR',
};

describe.runIf(has('pdftotext'))('text of any script', () => {
  for (const [name, line] of Object.entries(LINES))
    it(`is found whole: ${name}`, async () => {
      for (const draw of [blocks, undefined]) {
        const { bytes } = await written(paperOf([entry(1, line)]), draw ? { draw } : {});
        expect(textOf(bytes)).toContain(bare(line));
      }
    });

  it('keeps a date after a name that runs from the right', async () => {
    const { bytes } = await written(paperOf([entry(1, 'x', { heading: [{ text: 'From أحمد علي, 4 May 2026' }] })]), { draw: blocks });
    expect(textOf(bytes)).toContain('From أحمد علي, 4 May 2026');
  });

  it('counts what has no form, and prints the rest', async () => {
    const { bytes, missing } = await written(paperOf([entry(1, 'an 👍 egg 你 too')]));
    expect(missing).toBe(2);
    expect(textOf(bytes)).toContain('an 👍 egg 你 too');
    expect((await written(paperOf([entry(1, 'an 👍 egg 你 too')]), { draw: blocks })).missing).toBe(0);
  });

  it('takes controls, half characters, tabs, soft hyphens and no-break spaces as they come', async () => {
    const { bytes } = await written(paperOf([entry(1, 'co\u00adpar\u00adent a\u00a0b\tc\u0000d\ud800e\r\nnext\u2028last')]));
    expect(textOf(bytes)).toContain('coparent a b cd\ufffde next last');
  });

  it('survives any text, and loses no word of what its fonts have', async () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc XYZ 012 .,!?()éüñąłбгдαβγ'), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(plain, async (body) => {
        const text = textOf((await written(paperOf([entry(1, body)]))).bytes).replace(/ /g, '');
        expect(text).toContain(bare(body).replace(/ /g, ''));
      }),
      { numRuns: 25 },
    );
  });
});

describe('any text at all', () => {
  it('is written without an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        async (body, other) => {
          for (const draw of [blocks, undefined]) {
            const { pages } = await written(
              paperOf(
                [
                  { is: 'heading', level: 3, text: other },
                  entry(1, body, {
                    heading: [{ text: other, bold: true }],
                    details: [body],
                    remarks: [other],
                    quoted: { of: other, text: body },
                  }),
                  { is: 'facts', rows: [[other, body]] },
                  { is: 'index', title: other, count: 1, lines: () => [{ text: body, to: 'EK-0001' }] },
                ],
                { title: other },
              ),
              draw ? { draw } : {},
            );
            expect(pages).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
