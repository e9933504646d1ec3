import type { SchemaName } from '../../engine/model/schema-files.ts';
import { validatorOf } from '../../engine/model/schemas.ts';
import type { CheckReport, Impact, PullRequestClaim, Verdict } from '../../engine/model/types.gen.ts';
import { planHash } from '../../engine/replay/plan.ts';
import { parsed } from '../json.ts';
import { unzip } from './unzip.ts';

/** What a run left behind, valid by its schemas and in itself. Whether it is true is another question. */
export interface Reports {
  readonly claim: PullRequestClaim;
  readonly verdict: Verdict;
  /** Null where nothing could be replayed. */
  readonly impact: Impact | null;
  /** Null where the check did not end. */
  readonly check: CheckReport | null;
}

export type ReadReports =
  | { readonly ok: true; readonly reports: Reports }
  /** The run left no verdict: it broke off before. */
  | { readonly ok: false; readonly kind: 'missing'; readonly says: string }
  /** Not as a run of ours writes it. */
  | { readonly ok: false; readonly kind: 'refused'; readonly says: string };

const KB = 1024;

/** The files that a comment is made of, with their schemas and how large they may be; impact.md and .html are for people. */
const FILES = {
  'pull-request.json': { schema: 'pull-request', most: 4 * KB },
  'verdict.json': { schema: 'verdict', most: 256 * KB },
  'impact.json': { schema: 'impact', most: 64 * KB * KB },
  'check.json': { schema: 'check-report', most: 4 * KB * KB },
} as const satisfies Record<string, { schema: SchemaName; most: number }>;

type Name = keyof typeof FILES;

/** How large the zip file may be, in bytes. */
export const LARGEST_ARTIFACT = 32 * KB * KB;

/** The reports in an artifact's zip file. It may come from a stranger's run: nothing in it is believed unread. */
export function readReports(zip: Uint8Array): ReadReports {
  const unzipped = unzip(zip, new Map(Object.entries(FILES).map(([name, { most }]) => [name, most])));
  if (!unzipped.ok) return refused(`The artifact is refused: ${unzipped.says}.`);
  const values = new Map<Name, unknown>();
  for (const name of Object.keys(FILES) as Name[]) {
    const bytes = unzipped.files.get(name);
    if (bytes === undefined) continue;
    const value = parsed(new TextDecoder().decode(bytes));
    if (!validatorOf(FILES[name].schema)(value)) return refused(`The artifact is refused: ${name} breaks its schema.`);
    values.set(name, value);
  }
  return assembled(values);
}

function assembled(values: ReadonlyMap<Name, unknown>): ReadReports {
  const claim = values.get('pull-request.json') as PullRequestClaim | undefined;
  const verdict = values.get('verdict.json') as Verdict | undefined;
  if (!claim || !verdict) return { ok: false, kind: 'missing', says: 'The run ended before it had a verdict.' };
  const impact = (values.get('impact.json') as Impact | undefined) ?? null;
  const check = (values.get('check.json') as CheckReport | undefined) ?? null;
  if (impact && !isOfPlan(impact, verdict))
    return refused('The artifact is refused: its verdict is about another impact.');
  return { ok: true, reports: { claim, verdict, impact, check } };
}

const isOfPlan = ({ plan }: Impact, verdict: Verdict): boolean =>
  verdict.plan !== null &&
  planHash(plan) === (typeof verdict.plan === 'string' ? verdict.plan : planHash(verdict.plan));

const refused = (says: string): ReadReports => ({ ok: false, kind: 'refused', says });
