import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLine, lineUp, type WaitingLead } from '../../../src/engine/measure/queue-line.ts';

const WINDOW = 100;
const NOW = 1000;

const lead = fc.record({
  enteredAt: fc.nat(),
  expiresAt: fc.option(fc.integer({ min: NOW - 20, max: NOW + 300 })),
});

/** The place whose share of the time it has left is the largest, looked for lead by lead. */
function tightest(leads: readonly WaitingLead[]) {
  const ranked = leads.map(({ expiresAt }, i) => ({
    position: i + 1,
    left: expiresAt === null ? WINDOW : Math.max(0, expiresAt - NOW),
  }));
  const share = ({ position, left }: (typeof ranked)[number]) => (left === 0 ? Infinity : position / left);
  return ranked.toSorted((a, b) => (share(a) === share(b) ? a.position - b.position : share(b) - share(a)))[0];
}

describe('a queue in which leads wait', () => {
  it('has the same tightest lead however it is read, page by page or at once', () => {
    fc.assert(
      fc.property(fc.array(lead, { minLength: 1 }), fc.integer({ min: 1, max: 7 }), (leads, size) => {
        let line = emptyLine('q');
        for (let i = 0; i < leads.length; i += size) line = lineUp(line, leads.slice(i, i + size), WINDOW, NOW);
        expect(line).toEqual({
          queue: 'q',
          waiting: leads.length,
          oldest: leads[0]?.enteredAt,
          ...tightest(leads),
        });
      }),
    );
  });

  it('gives a lead without an end the time of the window', () => {
    expect(lineUp(emptyLine('q'), [{ enteredAt: 1, expiresAt: null }], WINDOW, NOW)).toMatchObject({
      position: 1,
      left: WINDOW,
    });
  });

  it('is empty without leads', () => {
    expect(lineUp(emptyLine('q'), [], WINDOW, NOW)).toEqual(emptyLine('q'));
  });
});
