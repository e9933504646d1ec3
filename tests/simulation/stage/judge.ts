import { canonicalJson } from '../../../src/engine/model/canonical-json.ts';
import { stateOf } from '../../../src/engine/model/state.ts';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { idempotencyKey } from '../../../src/runtime/notify/idempotency-key.ts';
import { changesAround, dueByHand } from './deadline.ts';
import { type Month, nowOf } from './month.ts';
import { note } from './rare.ts';

/** Looks whether every promise holds at this moment. What is broken stands in the month's complaints. */
export async function judge(month: Month): Promise<void> {
  const { complaints, outside } = month;
  complaints.push(...(await brokenInvariants(month)));
  complaints.push(...(await memoryDiffers(month)));
  complaints.push(...(await pointerDiffers(month)));
  complaints.push(...(await wrongDeadlines(month)));
  complaints.push(...(await wrongMessages(month)));
  complaints.push(...outside.complaints.splice(0));
}

async function brokenInvariants(month: Month): Promise<string[]> {
  const { store, workers, acknowledged } = month;
  const { found } = await examine({
    store,
    shelf: workers[0].shelf,
    now: nowOf(month),
    since: EARLIEST,
    afterDecision: 0,
    head: null,
    acknowledged: [...acknowledged.keys()],
  });
  return found.map(({ code, at, says }) => `${code} ${at}: ${says}`);
}

/** The working ledger is the store's. */
async function memoryDiffers({ store, workers }: Month): Promise<string[]> {
  const { teams, reps } = stateOf(workers[0].ledger);
  const kept = await store.state();
  const same = canonicalJson([used(teams), used(reps)]) === canonicalJson([used(kept.teams), used(kept.reps)]);
  return same
    ? []
    : [`memory ${canonicalJson([teams, reps])} is not the store's ${canonicalJson([kept.teams, kept.reps])}`];
}

/** A row that holds nothing is the same as none. */
const used = (rows: Readonly<Record<string, object>> | undefined) =>
  Object.fromEntries(
    Object.entries(rows ?? {}).filter(
      ([, row]) => !/^\{("credits":\{\},"last_assigned":\{\},"n":0|"open":0)\}$/.test(canonicalJson(row)),
    ),
  );

async function pointerDiffers({ store, workers }: Month): Promise<string[]> {
  const [active, by] = [await store.active(), workers[0].live?.by];
  const decides = by?.fallback ? null : by?.bundle;
  return active && active.release !== decides ? [`the pointer names ${active.release}, and ${decides} decides`] : [];
}

/** Every promise in office hours, reckoned by hand. */
async function wrongDeadlines(month: Month): Promise<string[]> {
  const wrong: string[] = [];
  for (const id of month.acknowledged.keys()) {
    const [life] = await month.store.lives(id);
    if (!life || life.pauses.length > 0) continue;
    for (const { kind, pledge, startedAt, dueAt } of await month.store.clocks(id)) {
      if (pledge.calendar !== 'berlin' || pledge.targetMs === null || dueAt === null) continue;
      const due = dueByHand(startedAt, pledge.targetMs);
      if (due !== dueAt) wrong.push(`${kind} of ${id} from ${startedAt} is due at ${dueAt}, not at ${due}`);
      if (changesAround(startedAt).some(change => startedAt < change && change < dueAt)) {
        note(month.seen, 'clock change of the zone within a promise');
      }
    }
  }
  return wrong;
}

/** What is marked as sent has arrived. */
async function wrongMessages({ store, outside }: Month): Promise<string[]> {
  const sent = await store.messages('sent', 100_000);
  return sent
    .filter(({ channel, key }) => channel !== 'log' && !outside.arrived.has(idempotencyKey(key)))
    .map(({ key }) => `${key} is marked as sent and never arrived`);
}
