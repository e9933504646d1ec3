import type { ImpactReading } from '../engine/gate/gate.ts';
import { canonicalJson } from '../engine/model/canonical-json.ts';
import type { Impact } from '../engine/model/types.gen.ts';
import { isSealed } from '../engine/replay/seal.ts';
import { readInstant } from '../engine/time/instant.ts';
import type { History } from '../workspace/read-history.ts';
import { type OpenPolicy, reportOnChange } from './report-on-change.ts';

/**
 * Believes a report only as far as it can be made again: its seal must hold, and replaying the past leads once more
 * must give the same report. Without past leads (null) the seal is all that can be held against it. A report of another
 * plan passes as it is: the gates themselves tell it apart, and say which digests differ.
 */
export async function recomputeImpact(
  report: Impact,
  before: OpenPolicy,
  after: OpenPolicy,
  past: History | null,
): Promise<ImpactReading> {
  if (!isSealed(report)) return { kind: 'none', why: NOT_SEALED };
  if (report.from_state !== undefined) return { kind: 'none', why: FROM_A_STATE };
  if (past === null) return { kind: 'impact', impact: report };
  const options = { at: readInstant(report.at ?? ''), weight: report.weighted?.column ?? null };
  const again = await reportOnChange(before, after, past, options);
  if (again.kind === 'none') return again;
  return bare(report) === bare(again.impact)
    ? { kind: 'impact', impact: report }
    : { kind: 'none', why: OTHER_FIGURES };
}

/** All that comes from the leads and the rules; not whether they were the pinned ones, and not the seal. */
const bare = ({ pinned: _, seal: __, ...report }: Impact): string => canonicalJson(report);

const NOT_SEALED = 'its seal does not fit: it was changed after it was computed.';
const FROM_A_STATE = 'it was computed with --state, which a gate does not have.';
const OTHER_FIGURES = 'these past leads give other figures: it was not computed from them, or changed since.';
