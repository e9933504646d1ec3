import type { Watched } from '../../../../src/engine/measure/alert.ts';
import { type FactsOf, judgeAgain, watchAlert } from '../../../../src/engine/measure/alert-catalogue.ts';
import type { LeadFact } from '../../../../src/engine/measure/lead-fact.ts';
import { promisesOf } from '../../../../src/engine/measure/promises.ts';
import { canonicalJson } from '../../../../src/engine/model/canonical-json.ts';
import type { Alert } from '../../../../src/engine/model/types.gen.ts';
import type { AlertKind } from '../../../../src/engine/policy/alerts/alert-kinds.ts';
import { settingOf } from '../../../../src/engine/policy/alerts/alert-setting.ts';
import { smallRouter } from '../../policy/small-policy.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Monday, 2 November 2026, 09:00 UTC. */
export const NINE = Date.UTC(2026, 10, 2, 9);

/** A lead that was assigned at once to Ana and answered after five minutes. */
export const aLead = (more: Partial<LeadFact> = {}): LeadFact => {
  const receivedAt = more.receivedAt ?? NINE;
  return {
    id: 'lead-1',
    source: 'demo',
    segment: 'small',
    team: 'berlin',
    rep: 'ana',
    rule: 'german',
    reason: 'picked',
    sla: 'rest',
    receivedAt,
    firstOwnedAt: receivedAt,
    respondedAt: receivedAt + 5 * MINUTE,
    closedAt: null,
    pauses: [],
    conflicts: 0,
    missing: [],
    reassigned: [],
    drill: false,
    mergedInto: null,
    ...more,
  };
};

/** Several of them, each with its number. */
export const leads = (n: number, of: (i: number) => Partial<LeadFact>): LeadFact[] =>
  Array.from({ length: n }, (_, i) => aLead({ id: `lead-${i + 1}`, ...of(i) }));

/** Nobody's but the row `rest`: assignment within 2 minutes for nine of ten, 5 minutes at most. */
export const aRouter = (row = 'assignment: {p50: 1m, p90: 2m, breach: 5m}, response: {breach: 30m}') =>
  smallRouter({
    'rules/sla.yaml': `kind: sla
version: 1
targets:
  - {id: rest, default: true, ${row}, max_unassigned_age: 10m, accuracy: {territory: 90%}, escalation: standard}
`,
  });

export const aBook = (row?: string) => promisesOf(aRouter(row));

export const aSetting = (alert: AlertKind, more: Partial<Alert> = {}) => {
  const setting = settingOf({ id: 'watch', alert, role: 'ops', ...more });
  if (!setting) throw new Error(`there is no alert ${alert}`);
  return setting;
};

/** One look of an alert; proves by the way that its stored inputs give the same judgement again, byte for byte. */
export function lookOf<K extends AlertKind>(
  kind: K,
  facts: FactsOf[K],
  more: Partial<Alert> = {},
  now = NINE,
): Watched<unknown> {
  const setting = aSetting(kind, more);
  const seen = watchAlert(kind, facts, setting, now);
  const stored = JSON.parse(canonicalJson(seen));
  const again = canonicalJson({ ...judgeAgain(setting, stored.inputs), inputs: stored.inputs });
  if (again !== canonicalJson(seen)) throw new Error(`the inputs do not tell all: ${again}`);
  return seen;
}
