import { describe, expect, it } from 'vitest';
import { admitted, afterTry, type Breaker, CLOSED } from '../../../src/runtime/notify/breaker.ts';

const failures = (n: number, now: number): Breaker =>
  Array.from({ length: n }).reduce<Breaker>(breaker => afterTry(breaker, false, now), CLOSED);

describe('a breaker', () => {
  it('lets all through until five tries in a row have failed', () => {
    expect(admitted(failures(4, 0), 4, 0)).toBe(4);
    expect(admitted(failures(5, 0), 4, 0)).toBe(0);
  });

  it('lets one through after 30 s to find out', () => {
    expect(admitted(failures(5, 0), 4, 29_999)).toBe(0);
    expect(admitted(failures(5, 0), 4, 30_000)).toBe(1);
  });

  it('opens for another 30 s when that one fails', () => {
    const again = afterTry(failures(5, 0), false, 30_000);
    expect(admitted(again, 4, 59_999)).toBe(0);
    expect(admitted(again, 4, 60_000)).toBe(1);
  });

  it('does not stay open because the clock was set back', () => {
    expect(admitted(failures(5, 3_600_000), 4, 0)).toBe(1);
  });

  it('closes when that one works, and counts anew', () => {
    const closed = afterTry(failures(5, 0), true, 30_000);
    expect(admitted(closed, 4, 30_000)).toBe(4);
    expect(admitted(afterTry(closed, false, 30_000), 4, 30_000)).toBe(4);
  });
});
