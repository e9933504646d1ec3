import { setImmediate as loopTurn } from 'node:timers/promises';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { postRoomOf } from '../../../src/runtime/notify/post-room.ts';
import type { Round } from '../../../src/runtime/rounds/round.ts';
import { ROUNDS } from '../../../src/runtime/rounds/rounds.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { RawRecord } from '../../../src/runtime/store/rows.ts';
import { type Month, nowOf } from './month.ts';
import { note } from './rare.ts';

/** The service's look at itself is what the simulation does, with more to go by. */
const FIRST = ROUNDS.filter(({ name }) => name !== 'doctor' && name !== 'audit-head');

/** Rounds that run once in a while: what they do is the same an hour later. */
const SELDOM = new Set(['retention', 'answers', 'roster', 'unassigned', 'parked-events', 'wrong-clock']);
const DAILY = new Set(['alerts']);
const OFTEN = FIRST.filter(({ name }) => !SELDOM.has(name) && !DAILY.has(name));
const MORE = FIRST.filter(({ name }) => !DAILY.has(name));

const ROUNDS_OF = { short: OFTEN, long: MORE, daily: FIRST } as const;

/** What claims by one update make safe to share. All other work needs the one working ledger. */
const SHARED = ROUNDS.filter(({ name }) => name === 'clocks' || name === 'outbox');

/** A moment of the workers' time: what senders send again, then the rounds, the second worker's first now and then. */
export async function tick(month: Month, look: 'short' | 'long' | 'daily'): Promise<void> {
  for (const [id, { raw }] of month.unanswered) await post(month, raw, id);
  const sharedFirst = month.diary.length % 2 === 0;
  if (sharedFirst) await shared(month);
  await runAll(month, month.workers[0], ROUNDS_OF[look]);
  if (!sharedFirst) await shared(month);
  await settle(month);
  // After the rounds: whoever's lease is over has lost the message by now.
  if (month.outside.giveLate(nowOf(month)) > 0) await settle(month);
  if (month.lost.has(month.workers[1])) {
    note(month.seen, 'killed between sending and marking');
    await insist(month, 'hire', () => month.hire(1));
  }
}

async function shared(month: Month): Promise<void> {
  const [, worker] = month.workers;
  const work = runAll(month, worker, SHARED);
  let done = false;
  void work.then(() => {
    done = true;
  });
  // A worker that is lost meanwhile never ends its round.
  while (!done && !month.lost.has(worker)) await loopTurn();
}

async function runAll(month: Month, worker: Service, rounds: readonly Round[]): Promise<void> {
  for (const { name, run } of rounds) {
    const before = month.faults.came;
    try {
      await run(worker, nowOf(month));
    } catch (error) {
      if (month.faults.came === before) month.complaints.push(`the round ${name} failed by itself: ${String(error)}`);
    }
  }
}

/** Until nothing moves but what the outside holds back. */
export async function settle(month: Month): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    const busy = month.workers.some(
      worker =>
        !month.lost.has(worker) &&
        postRoomOf(worker).sending.size > month.outside.held(month.numbers.get(worker) ?? -1),
    );
    if (!busy) return;
    await loopTurn();
  }
  month.complaints.push('work that never ends');
}

/** A lead is sent; without an answer it is sent again later. The answer is always the first decision. */
export async function post(month: Month, raw: RawRecord, id: string, place: 0 | 1 = 0): Promise<string | null> {
  const { faults, unanswered, acknowledged, complaints, gone } = month;
  const [before, goneBefore] = [faults.came, new Set(gone)];
  month.raws.set(id, raw);
  try {
    const handled = await handleLead(month.workers[place], raw);
    month.diary.push(`${month.time} ${id} ${handled.kind}`);
    if (handled.kind !== 'decided' && handled.kind !== 'repeated') {
      complaints.push(`${id} was ${handled.kind}: ${JSON.stringify(handled)}`);
      return null;
    }
    const { owner } = handled.decision;
    const text = JSON.stringify(handled.decision);
    if ((acknowledged.get(id) ?? text) !== text) complaints.push(`${id} was answered with another decision`);
    if (handled.kind === 'decided' && owner !== null && goneBefore.has(owner)) {
      complaints.push(`${id} was given to ${owner}, who is gone`);
    }
    if (handled.kind === 'repeated' && unanswered.get(id)?.after === 'unknown') {
      note(month.seen, 'lead sent again after an unknown commit');
    }
    acknowledged.set(id, text);
    unanswered.delete(id);
    return owner;
  } catch (error) {
    if (faults.came === before) complaints.push(`${id} was not taken, for no reason: ${String(error)}`);
    unanswered.set(id, { raw, after: faults.lastCame });
    return null;
  }
}

/** What a person does: again, when the store failed; a failure without a fault is a complaint. */
export async function insist<T>(month: Month, what: string, attempt: () => Promise<T>): Promise<T | null> {
  for (;;) {
    const before = month.faults.came;
    try {
      return await attempt();
    } catch (error) {
      if (month.faults.came > before) continue;
      month.complaints.push(`${what} failed for no reason: ${String(error)}`);
      return null;
    }
  }
}
