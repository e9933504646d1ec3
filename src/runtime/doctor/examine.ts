import type { Broken } from '../../engine/measure/invariants/broken.ts';
import type { LeadPlace } from '../../engine/measure/invariants/i01-one-owner-or-place.ts';
import { stableKeys } from '../../engine/measure/invariants/i08-stable-keys.ts';
import { ledgerAgrees } from '../../engine/measure/invariants/i11-ledger-agrees.ts';
import { messagesAccounted, type OutboxSums } from '../../engine/measure/invariants/i13-messages-accounted.ts';
import { ledgerOf } from '../../engine/model/state.ts';
import { inPages } from '../in-turns.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { StoreReads } from '../store/store.ts';
import { lookAtAudit } from './look-at-audit.ts';
import { lookAtClocks } from './look-at-clocks.ts';
import { lookAtDecisions } from './look-at-decisions.ts';
import { lookAtLeads } from './look-at-leads.ts';
import { lookAtLives } from './look-at-lives.ts';
import { lookAtPlaces } from './look-at-places.ts';
import { lookAtRelease } from './look-at-release.ts';
import { lookAtTexts } from './look-at-texts.ts';
import { EARLIEST, type Patient } from './patient.ts';

export interface Examined {
  /** Everything that is broken, by invariant. */
  readonly found: readonly Broken[];
  readonly leads: number;
  /** Place of the last decision that was looked at. */
  readonly upto: number;
  readonly live: LiveRelease | null;
}

/** Looks for every broken promise that the store can show. Reads only. */
export async function examine(patient: Patient): Promise<Examined> {
  const { store } = patient;
  const release = await lookAtRelease(patient);
  const decisions = await lookAtDecisions(patient);
  const leads = await lookAtLeads(patient);
  const survivors = await store.survivors(patient.since);
  const whole = patient.since === EARLIEST && patient.afterDecision === 0;
  const found = [
    ...leads.found,
    ...(await lookAtLives(patient, [...new Set([...decisions.leads, ...survivors, ...(patient.again ?? [])])])),
    ...decisions.found,
    ...(await lookAtPlaces(patient)),
    ...(await lookAtClocks(patient)),
    ...stableKeys(await inPages((after: string | null) => store.repeatedKeys(after))),
    ...(await lookAtAudit(patient)),
    ...release.found,
    ...(whole ? await lookAtLedger(patient, decisions.picks, leads.leads, release.live) : []),
    ...messagesAccounted(await store.atOneMoment(outboxSums)),
    ...(await lookAtTexts(patient, release.live, decisions.upto)),
  ];
  return { found, leads: leads.leads.length, upto: decisions.upto, live: release.live };
}

const outboxSums = async (store: StoreReads): Promise<OutboxSums> => ({
  intents: await store.countMessages(),
  ...(await store.outboxCounts()),
});

/** I11 */
async function lookAtLedger(
  { store }: Patient,
  picks: ReadonlyMap<string, number>,
  leads: readonly LeadPlace[],
  live: LiveRelease | null,
): Promise<Broken[]> {
  const open = new Map<string, number>();
  for (const { owner, status, opportunityAt } of leads) {
    if (owner !== null && status === 'owner' && opportunityAt === null) open.set(owner, (open.get(owner) ?? 0) + 1);
  }
  const teams = [...(live?.router.teams.values() ?? [])].filter(({ team }) => team.catch_up === 'average');
  const catchingUp = new Set(teams.map(({ team }) => team.id));
  return ledgerAgrees({ ledger: ledgerOf(await store.state()), picks, open, catchingUp });
}
