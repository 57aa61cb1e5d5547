import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHeaderDate } from '../../../lib/core/imports/rfc822-date';

it.each([
  ['Mon, 02 Mar 2026 08:14:00 +0000', '2026-03-02T08:14:00.000Z', '+0000'],
  ['2 Mar 2026 08:14 -0530', '2026-03-02T13:44:00.000Z', '-0530'],
  ['Mon,  2 Mar 2026\r\n 08:14:05 +0100 (CET)', '2026-03-02T07:14:05.000Z', '+0100'],
  ['Sun, 29 Mar 2026 00:30:00 GMT', '2026-03-29T00:30:00.000Z', 'GMT'],
  ['21 Nov 97 09:55:06 -0600', '1997-11-21T15:55:06.000Z', '-0600'],
  ['Tue, 1 Jul 2003 10:52:37 EST', '2003-07-01T15:52:37.000Z', 'EST'],
  ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z', '+0000'],
])('reads %s', (header, utc, zone) => expect(parseHeaderDate(header)).toEqual({ utc, zone }));

it.each([
  '',
  'yesterday',
  '2026-03-02T08:14:00Z',
  '30 Feb 2026 08:14 +0000',
  '2 Mar 2026 25:00 +0000',
  '2 Mar 2026 08:14 XYZ',
  '2 Mar 2026 08:14',
  '2 Mar 0050 08:14 +0000',
])('does not guess at "%s"', (header) => expect(parseHeaderDate(header)).toBeUndefined());

it('reads back every moment it could be given', () => {
  const moments = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      moment.setMilliseconds(0);
      expect(parseHeaderDate(moment.toUTCString())?.utc).toBe(moment.toISOString());
    }),
  );
});

it('never throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void parseHeaderDate(text)));
});
