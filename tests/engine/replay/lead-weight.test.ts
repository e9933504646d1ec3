import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalFieldIn, weightOf } from '../../../src/engine/replay/lead-weight.ts';
import { aPolicy, aRouter } from './stage/a-policy.ts';

describe('what a lead weighs', () => {
  it.each([
    [1200, 1200],
    [0.5, 0.5],
    [0, 0],
    ['1200', 1200],
    [' 1,234,567.89 ', 1234567.89],
    ['$1,200', 1200],
    ['EUR 950.5', 950.5],
    ['950 €', 950],
  ])('%j is %d', (value, weight) => {
    expect(weightOf({ amount: value }, 'amount')).toBe(weight);
  });

  it.each([
    [-1],
    [Number.NaN],
    [2 ** 53],
    [''],
    ['n/a'],
    ['-5'],
    ['1.200,50'],
    ['12,50'],
    ['10k'],
    ['1e3'],
    [true],
    [null],
    [[1]],
  ])('%j weighs nothing that can be read', value => {
    expect(weightOf({ amount: value }, 'amount')).toBeNull();
  });

  it('is not read from what every object has', () => {
    expect(weightOf({}, 'constructor')).toBeNull();
    expect(weightOf({}, '__proto__')).toBeNull();
  });

  it('is never negative and never without end, whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const weight = weightOf({ amount: value }, 'amount');
        expect(weight === null || (weight >= 0 && weight <= Number.MAX_SAFE_INTEGER)).toBe(true);
      }),
    );
  });
});

describe('a column that a personal field is read from', () => {
  const { lead } = aPolicy();
  const router = aRouter({
    lead: {
      ...lead,
      fields: { ...lead.fields, salary: { type: 'integer', personal: true } },
      normalise: { ...lead.normalise, salary: { from: ['Annual Pay'] } },
    },
  });

  it.each([['salary'], ['Annual Pay']])('%j is named', column => {
    expect(personalFieldIn(router, column)).toBe('salary');
  });

  it('leaves other columns free', () => {
    expect([personalFieldIn(router, 'amount'), personalFieldIn(router, 'employees')]).toEqual([null, null]);
  });
});
