import { emptyLedger, type Ledger } from '../../../src/engine/model/ledger.ts';
import type { Decision } from '../../../src/engine/model/types.gen.ts';
import type { Router } from '../../../src/engine/policy/router.ts';
import { routeLead } from '../../../src/engine/routing/route-lead.ts';
import { settle } from '../../../src/engine/routing/settle.ts';
import { smallRouter, type Texts } from '../policy/small-policy.ts';

/** A Monday, ten in the morning in Berlin. */
export const MONDAY = Date.UTC(2026, 10, 2, 9);

export type Raw = Record<string, unknown>;

/** The decision of one lead by the small policy, with some files replaced. */
export const decided = (raw: Raw, texts: Texts = {}, now = MONDAY, ledger = emptyLedger()): Decision =>
  routeLead(smallRouter(texts), raw, ledger, now).decision;

/** Decides and settles leads one after the other; the ledger remembers. */
export function run(router: Router, leads: readonly Raw[], ledger: Ledger = emptyLedger(), now = MONDAY): Decision[] {
  return leads.map((raw, i) => {
    const { decision, advance } = routeLead(router, raw, ledger, now, `#${i + 1}`);
    settle(ledger, advance);
    return decision;
  });
}

/** A teams file: reps and one team `berlin`, as YAML flow text. */
export const teams = (reps: string, team: string): Texts => ({
  'rules/teams.yaml': `kind: teams\nversion: 1\nreps: [${reps}]\nteams: [{id: berlin, ${team}}]\n`,
  'rules/queues.yaml': 'kind: queues\nversion: 1\nqueues: [{id: unrouted}, {id: later}]\n',
});
