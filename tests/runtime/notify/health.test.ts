import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterTry, UNKNOWN } from '../../../src/runtime/notify/health.ts';

/** `+` a try that worked, `-` one that failed. */
const troubleAfter = (tries: string) =>
  [...tries].reduce((health, each) => afterTry(health, each === '+'), UNKNOWN).trouble;

describe('the health of an endpoint', () => {
  it('is not known before the first success: an incident of an earlier life may still be open', () => {
    expect(troubleAfter('')).toBe('unknown');
    expect(troubleAfter('--')).toBe('unknown');
    expect(troubleAfter('+')).toBe('none');
  });

  it('is bad after three failures in a row', () => {
    expect(troubleAfter('---')).toBe('in_row');
    expect(troubleAfter('+--+--')).toBe('none');
    expect(troubleAfter('++++---')).toBe('in_row');
  });

  it('is bad after five failures among the last hundred', () => {
    const spread = '-+++++++++'.repeat(4);
    expect(troubleAfter(spread)).toBe('none');
    expect(troubleAfter(`${spread}-`)).toBe('share');
    expect(troubleAfter(`-+${'+'.repeat(70)}${'-+'.repeat(4)}`)).toBe('share');
    expect(troubleAfter(`-+${'+'.repeat(95)}${'-+'.repeat(4)}`)).toBe('none');
  });

  it('is good again after three successes in a row, or twenty where the failures were spread', () => {
    expect(troubleAfter('---++')).toBe('in_row');
    expect(troubleAfter('---+++')).toBe('none');
    const spread = '-+++++++++'.repeat(5);
    expect(troubleAfter(`${spread}${'+'.repeat(10)}`)).toBe('share');
    expect(troubleAfter(`${spread}${'+'.repeat(11)}`)).toBe('none');
  });

  it('does not fall ill of what is past', () => {
    expect(troubleAfter('-----+++--')).toBe('none');
  });

  it('remembers no more than a hundred tries', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), tries => {
        expect(tries.reduce(afterTry, UNKNOWN).tries.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
