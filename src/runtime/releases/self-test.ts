import { NOWHERE } from '../../engine/model/place.ts';
import type { GoldenRecord } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import { judgeGolden } from '../../engine/replay/golden.ts';
import { loopTurn } from '../in-turns.ts';

/** How a release decides the golden records that it brings, or why it can't decide one at all. */
export type SelfTest =
  | {
      readonly ok: true;
      /** `otherwise`: so many come out otherwise than they expect; two people may have overridden that gate. */
      readonly detail: { readonly records: number; readonly otherwise: number; readonly for_example: string | null };
    }
  | { readonly ok: false; readonly says: string };

/** Records between two turns of the loop. */
const AT_A_TIME = 20;

/** Decides every golden record with the release as this service has compiled it. */
export async function selfTest(router: Router, golden: readonly GoldenRecord[]): Promise<SelfTest> {
  const otherwise: string[] = [];
  try {
    for (let i = 0; i < golden.length; i += AT_A_TIME) {
      const some = golden.slice(i, i + AT_A_TIME).map(record => ({ record, at: NOWHERE }));
      for (const { id, ok } of judgeGolden(router, some)) if (!ok) otherwise.push(id);
      await loopTurn();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, says: `it cannot decide its own golden records: ${why}` };
  }
  return {
    ok: true,
    detail: { records: golden.length, otherwise: otherwise.length, for_example: otherwise[0] ?? null },
  };
}
