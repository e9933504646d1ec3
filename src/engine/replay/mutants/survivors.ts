import type { GoldenRecord } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants-of.ts';
import { mutatedRouter } from './mutated-router.ts';
import { killerOf, soundRecords } from './sound-record.ts';

/** Whether a mutant lives: no golden record that passes on the original fails on it. */
export interface JudgedMutant {
  readonly mutant: Mutant;
  readonly survived: boolean;
  /** The first record that fails on it. */
  readonly killed_by: string | null;
}

export interface MutantReport {
  readonly mutants: readonly JudgedMutant[];
  readonly counts: {
    /** Those judged: neither refused nor equivalent. */
    readonly total: number;
    readonly killed: number;
    readonly survived: number;
    /** The share that is killed, 0 to 100, one decimal place, rounded down; 100 where there are none. */
    readonly percent: number;
    /** Left out: the language refuses them, so nobody could ship them. */
    readonly refused: number;
    /** Left out: no lead can tell them from the original. */
    readonly equivalent: number;
  };
}

/** Whether no lead tells a mutant from the original. Without a proof nobody knows, and all count as different. */
export type Equivalent = (base: Router, mutant: Router) => boolean;

/** Makes every mutant of a policy and asks the golden records; `equivalent` is asked of survivors only. */
export function survivors(
  base: Router,
  records: readonly GoldenRecord[],
  equivalent: Equivalent = () => false,
): MutantReport {
  const sound = soundRecords(base, records);
  const mutants: JudgedMutant[] = [];
  const leftOut = { refused: 0, equivalent: 0 };
  for (const mutant of mutantsOf(base)) {
    const router = mutatedRouter(base, mutant);
    const killer = router && killerOf(base, mutant, router, sound);
    if (router === null) leftOut.refused += 1;
    else if (killer === null && equivalent(base, router)) leftOut.equivalent += 1;
    else mutants.push({ mutant, survived: killer === null, killed_by: killer });
  }
  return { mutants, counts: { ...countsOf(mutants), ...leftOut } };
}

function countsOf(mutants: readonly JudgedMutant[]) {
  const total = mutants.length;
  const killed = mutants.filter(({ survived }) => !survived).length;
  return {
    total,
    killed,
    survived: total - killed,
    percent: total === 0 ? 100 : Math.floor((killed * 1000) / total) / 10,
  };
}
