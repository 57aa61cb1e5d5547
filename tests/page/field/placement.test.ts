import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, covers, place, roomBetween } from '../../../lib/page/field/placement';

const VIEW = { width: 1280, height: 800 };
const CARD = { width: 376, height: 300 };

const crosses = (at: { left: number; top: number }, box: Box): boolean =>
  at.left < box.left + box.width && box.left < at.left + CARD.width && at.top < box.top + box.height && box.top < at.top + CARD.height;

describe('where the card goes', () => {
  const field = { left: 30, top: 30, width: 520, height: 140 };
  const words = { left: 95, top: 40, width: 170, height: 20 };
  const send = { left: 30, top: 190, width: 60, height: 22 };

  test('beside the field where there is room', () => {
    const at = place(CARD, [words], field, [], VIEW);
    expect(at.left).toBeGreaterThanOrEqual(field.left + field.width);
    expect(crosses(at, field)).toBe(false);
  });

  test('left of a field that stands at the right edge', () => {
    const right = { ...field, left: 740 };
    expect(crosses(place(CARD, [{ ...words, left: 800 }], right, [], VIEW), right)).toBe(false);
  });

  test('below the line being typed in a field that fills the window', () => {
    const whole = { left: 0, top: 60, width: 1280, height: 720 };
    const line = { left: 0, top: 90, width: 1280, height: 20 };
    const at = place(CARD, [{ ...words, top: 90 }], whole, [line], VIEW);
    expect(at.top).toBeGreaterThanOrEqual(110);
    expect(at.top).toBeLessThan(200);
  });

  test('in a window of 300 pixels it leaves the line and the send button free', () => {
    const narrow = { width: 300, height: 620 };
    const card = { width: 284, height: 300 };
    const box = { left: 10, top: 40, width: 280, height: 120 };
    const button = { left: 10, top: 170, width: 60, height: 24 };
    const line = { left: 10, top: 80, width: 280, height: 20 };
    const at = place(card, [{ ...line, width: 100 }], box, [line, button], narrow);
    expect(at.top).toBeGreaterThanOrEqual(194);
    expect(at.left).toBe(8);
  });

  test('always inside the window, and never over what must stay free where any place leaves it free', () => {
    const at = fc.record({ left: fc.integer({ min: 0, max: 1100 }), top: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(at, at, (corner, other) => {
        const typed = { ...corner, width: 180, height: 20 };
        const free = [typed, { ...send, ...other }];
        const spot = place(CARD, [typed], { ...typed, height: 60 }, free, VIEW);
        expect(spot.left).toBeGreaterThanOrEqual(0);
        expect(spot.top + CARD.height).toBeLessThanOrEqual(VIEW.height);
        expect(spot.left + CARD.width).toBeLessThanOrEqual(VIEW.width);
        expect(free.some((box) => crosses(spot, box))).toBe(false);
      }),
    );
  });

  test('where it is too high for that, there is a strip that it can be fitted into', () => {
    const line = { left: 10, top: 80, width: 280, height: 20 };
    const button = { left: 10, top: 216, width: 60, height: 24 };
    expect(roomBetween([button, line], 560)).toBe(560 - 240 - 16);
    const size = { width: 284, height: 304 };
    const at = place(size, [], { left: 10, top: 40, width: 280, height: 160 }, [button, line], { width: 300, height: 560 });
    expect(covers(at, size, [button, line])).toBe(false);
    expect(at.top).toBe(248);
    expect(roomBetween([], 560)).toBe(544);
  });
});
