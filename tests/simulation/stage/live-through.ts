import { digestOf } from '../../../src/engine/model/digest.ts';
import { HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import type { Action } from './action.ts';
import type { Defect } from './defect.ts';
import { judge } from './judge.ts';
import { aMonth, type Month, nowOf } from './month.ts';
import { perform, ship } from './perform.ts';
import { MONTH } from './plan.ts';
import { note, type Seen } from './rare.ts';
import { tick } from './rounds.ts';

export interface Lived {
  readonly complaints: readonly string[];
  readonly seen: Seen;
  /** Digest of all that happened: the same for the same seed. */
  readonly digest: string;
}

/** After each action the workers look at these times, as far as nothing else happens before. */
const LOOKS = [0, 12 * MINUTE, 2 * HOUR + 5 * MINUTE];

/** How often all promises are looked at in a month, beside at its end. */
const JUDGED = 1;

/** Lives through a month and tells what went wrong. Stops at the first moment at which something is. */
export async function liveThrough(seed: number, plan: readonly Action[], defect: Defect | null = null): Promise<Lived> {
  const month = await aMonth(seed, defect);
  await ship(month, 0);
  const part = Math.ceil(plan.length / (JUDGED + 1));
  let judgedNext = part - 1;
  for (const [index, action] of plan.entries()) {
    month.time = Math.max(month.time, action.at);
    await perform(month, action);
    const looked = await wait(month, plan[index + 1]?.at ?? MONTH);
    // Only when the workers have just looked: what came due since their last look is nobody's fault.
    if (looked && index >= judgedNext) {
      await judge(month);
      judgedNext += part;
    }
    if (month.complaints.length > 0) break;
  }
  if (month.complaints.length === 0) await comeToRest(month);
  const diary = [...month.diary, ...(await decisionsOf(month))];
  await month.store.close();
  return { complaints: [...month.complaints], seen: month.seen, digest: digestOf(diary) };
}

/** The workers look now and then until the next thing happens. False when that comes before any look. */
async function wait(month: Month, until: number): Promise<boolean> {
  const from = month.time;
  for (const look of LOOKS) {
    // What people did took until after the next thing: the workers look once all the same, or nobody would for hours.
    const overdue = look === 0 && from > until;
    if (from + look >= until && !overdue) return look > 0;
    month.time = Math.max(month.time, from + look);
    await tick(month, look === 0 ? 'long' : 'short');
  }
  return true;
}

/** All trouble ends; a while later every promise must hold and nothing may be left over. */
async function comeToRest(month: Month): Promise<void> {
  month.faults.waiting = null;
  Object.assign(month, { skew: 0, killAtNextMessage: false });
  month.outside.mood = 'fine';
  month.outside.giveLate(nowOf(month), true);
  for (let i = 0; i < 12; i += 1) {
    month.time += 31 * MINUTE;
    await tick(month, i % 8 === 0 ? 'daily' : i % 4 === 0 ? 'long' : 'short');
  }
  await judge(month);
  const { pending, dead } = await month.store.outboxCounts();
  if (pending > 0) month.complaints.push(`${pending} messages were never sent`);
  if (dead > 0 && month.outside.poison.size > 0) note(month.seen, 'poisoned message given up', dead);
  for (const id of month.unanswered.keys()) month.complaints.push(`${id} was never taken`);
  const waiting = await month.store.queueDepths();
  if (waiting.length > 0) month.complaints.push(`leads still wait: ${JSON.stringify(waiting)}`);
  await noteIncidents(month);
}

async function noteIncidents({ store, seen }: Month): Promise<void> {
  for (const { standing, refiredFrom } of await store.incidents({ state: 'all', limit: 10_000 })) {
    if (standing.level >= 4) note(seen, 'escalation reached level 4');
    if (refiredFrom !== null) note(seen, 'incident fired again');
  }
}

async function decisionsOf({ store, seen }: Month): Promise<string[]> {
  const all = await store.recentDecisions(100_000);
  note(
    seen,
    'queue end took a person',
    all.filter(({ cause, decision }) => cause === 'expiry' && decision.owner).length,
  );
  return all.map(row => JSON.stringify(row));
}
