import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAhead, isInView, isShadow } from '../../../../src/engine/release/rollout/reach.ts';
import { stepsOf } from '../../../../src/engine/release/rollout/steps.ts';

const SEGMENTS = ['smb', 'enterprise'];
const SOURCES = ['webinar', 'demo'];

const steps = stepsOf([
  { share: '0%' },
  { share: '100%', segments: ['smb'], sources: ['webinar'] },
  { share: '50%', segments: ['smb'] },
  { share: '10%' },
]);
const ahead = (step: number, stands: number, segment: string, source: string): boolean =>
  isAhead({ steps, step }, stands, { segment, source });

describe('a rollout by segment and source', () => {
  it('takes the steps in the order in which they are written, and ends with all leads', () => {
    expect(steps.map(({ share, segments, sources }) => [share, segments, sources])).toEqual([
      [0, undefined, undefined],
      [1, ['smb'], ['webinar']],
      [0.5, ['smb'], undefined],
      [0.1, undefined, undefined],
      [1, undefined, undefined],
    ]);
  });

  it('decides the leads of the parts that were reached, and their shares alone', () => {
    expect(ahead(0, 0, 'smb', 'webinar')).toBe(false);
    expect(ahead(1, 0.99, 'smb', 'webinar')).toBe(true);
    expect(ahead(1, 0, 'smb', 'demo')).toBe(false);
    expect(ahead(2, 0.4, 'smb', 'demo')).toBe(true);
    expect(ahead(2, 0.6, 'smb', 'demo')).toBe(false);
    expect(ahead(2, 0, 'enterprise', 'demo')).toBe(false);
    expect(ahead(3, 0.05, 'enterprise', 'demo')).toBe(true);
    expect(isAhead({ steps, step: 1 }, 0, { segment: 'smb', source: null })).toBe(false);
  });

  it('looks at all leads in shadow, and then at those of the parts that were reached', () => {
    expect([isShadow({ steps, step: 0 }), isShadow({ steps, step: 1 })]).toEqual([true, false]);
    const demo = { segment: 'smb', source: 'demo' };
    expect([0, 1, 2].map(step => isInView({ steps, step }, demo))).toEqual([true, false, true]);
  });
});

const names = (all: readonly string[]) => fc.option(fc.subarray([...all], { minLength: 1 }), { nil: undefined });
const declared = fc.record(
  { share: fc.nat(100).map(n => `${n}%` as const), segments: names(SEGMENTS), sources: names(SOURCES) },
  { requiredKeys: ['share'] },
);
const withoutNothing = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;

describe('whatever the steps are', () => {
  it('no lead flips back as they go on, and the last one decides all', () => {
    fc.assert(
      fc.property(
        fc.array(declared, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(...SEGMENTS, null),
        fc.constantFrom(...SOURCES, null),
        (rows, stands, segment, source) => {
          const way = stepsOf(rows.map(withoutNothing) as Parameters<typeof stepsOf>[0]);
          const course = way.map((_, step) => isAhead({ steps: way, step }, stands, { segment, source }));
          expect(course).toEqual(course.toSorted((a, b) => Number(a) - Number(b)));
          expect(course.at(-1)).toBe(true);
        },
      ),
    );
  });
});
