import { NOWHERE } from '../model/place.ts';
import type { Finding } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { newFindings } from '../proof/new-findings.ts';
import { normaliseLead } from '../routing/normalise-lead.ts';

/** A policy with what `check` found in it. */
export interface JudgedPolicy {
  /** Null when it doesn't compile. */
  readonly router: Router | null;
  readonly findings: readonly Finding[];
}

/**
 * Findings of the head that the base lacks, wherever the two folders of rules lie. A rule that could not be reached
 * before is not new because others stand before it now, and leads without a rule are new only where the base had one
 * for them: their regions are cut otherwise with each rule that comes or goes.
 */
export function findingsSince(base: JudgedPolicy, head: JudgedPolicy): Finding[] {
  const known = new Map(head.findings.map(found => [bare(found), found]));
  const fresh = newFindings(base.findings.map(bare), [...known.keys()]).flatMap(found => known.get(found) ?? []);
  return fresh.filter(found => found.code !== 'uncovered-leads' || hadRule(base.router, found));
}

/** A finding without its place; of a rule that can't be reached only which rule it is. */
function bare(found: Finding): Finding {
  const placeless = { ...found, at: { ...NOWHERE } };
  return found.code === 'shadowed-rule' ? { ...placeless, says: found.says.split(':')[0] ?? '', rules: [] } : placeless;
}

/** Whether some rule of the base takes the lead that a finding shows; where that can't be told, it counts as so. */
function hadRule(base: Router | null, { witness }: Finding): boolean {
  if (base === null || witness === null) return true;
  return base.matcher.first(normaliseLead(base, witness, null).keys, 0, base.rules.length) !== null;
}
