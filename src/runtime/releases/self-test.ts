import type { Steps } from '../../engine/model/at-once.ts';
import { NOWHERE } from '../../engine/model/place.ts';
import type { GoldenRecord } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import { judgeGolden } from '../../engine/replay/golden.ts';

/** How a release decides the golden records that it brings. */
export interface SelfTest {
  readonly records: number;
  /** Those that it decides otherwise than they expect: two people may have overridden that gate. */
  readonly otherwise: readonly string[];
}

/** Records between two pauses. */
const AT_A_TIME = 20;

/** Decides every golden record with the release as this service has compiled it. Throws when one can't be decided at all. */
export function* selfTesting(router: Router, golden: readonly GoldenRecord[]): Steps<SelfTest> {
  const otherwise: string[] = [];
  for (let i = 0; i < golden.length; i += AT_A_TIME) {
    const some = golden.slice(i, i + AT_A_TIME).map(record => ({ record, at: NOWHERE }));
    for (const { id, ok } of judgeGolden(router, some)) if (!ok) otherwise.push(id);
    yield;
  }
  return { records: golden.length, otherwise };
}
