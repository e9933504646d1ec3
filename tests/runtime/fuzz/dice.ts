/** Chance that can be repeated from its seed (mulberry32). */
export interface Dice {
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number;
  of<T>(choices: readonly T[]): T;
  /** True once in `n` times. */
  once(n: number): boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
  return {
    below,
    of: choices => choices[below(choices.length)] as (typeof choices)[number],
    once: n => below(n) === 0,
  };
}
