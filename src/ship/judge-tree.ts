import type { Finding, GoldenRecord } from '../engine/model/types.gen.ts';
import type { Router } from '../engine/policy/router.ts';
import { type Checked, checkPolicy } from '../engine/proof/check-policy.ts';
import { type GoldenResult, judgeGolden } from '../engine/replay/golden.ts';
import { readGolden } from '../engine/replay/read-golden.ts';
import type { Instant } from '../engine/time/instant.ts';
import { localDate } from '../engine/time/local-date.ts';
import type { ReleaseTree } from './release-tree.ts';

/** A release's files, judged by what can be said without past leads. */
export interface JudgedTree {
  readonly tree: ReleaseTree;
  /** Null when the policy does not compile. */
  readonly router: Router | null;
  readonly checked: Checked;
  readonly golden: {
    readonly records: readonly GoldenRecord[];
    readonly results: readonly GoldenResult[];
    readonly findings: readonly Finding[];
  };
}

/** Checks the rules as of the day of `at` (UTC) and decides the golden records, each at its own time. */
export function judgeTree(tree: ReleaseTree, at: Instant): JudgedTree {
  const checked = checkPolicy(tree.rules, localDate('UTC', at));
  const { router } = checked.reading;
  const { records, findings } = readGolden(tree.golden);
  const results = router ? judgeGolden(router, records) : [];
  return { tree, router, checked, golden: { records: records.map(({ record }) => record), results, findings } };
}

/** What keeps the golden records from passing, in one sentence; null when all pass. */
export function goldenFault({ golden: { results, findings } }: JudgedTree): string | null {
  const failed = results.filter(({ ok }) => !ok).map(({ id }) => id);
  if (findings.length > 0) return `its golden records can't be read: ${findings[0]?.says ?? ''}`;
  if (failed.length === 0) return null;
  return `${failed.length} of its ${results.length} golden records fail, the first is ${failed[0]}`;
}
