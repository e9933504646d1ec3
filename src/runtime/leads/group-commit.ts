import { loopTurn } from '../in-turns.ts';
import { BrokenTransaction, type Store, type StoreUnit } from '../store/store.ts';

/** One lead's, or one operation's, share of a transaction. */
export interface Work {
  readonly store: StoreUnit;
  /** Takes back a change in memory, should this work fail or the transaction not commit. */
  onUndo(step: () => void): void;
  /** Happens once the work is durable: counters, warming caches. Must not throw. */
  onCommit(step: () => void): void;
}

export interface GroupCommit {
  /**
   * Runs the work in the next transaction, within a savepoint of its own, and answers when that is committed.
   * Work runs one after another in the order in which it came, so it may read and change the memory they share.
   */
  run<T>(work: (work: Work) => Promise<T>): Promise<T>;
  /** Work that waits. */
  waiting(): number;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

interface Job {
  readonly work: (work: Work) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Done {
  readonly job: Job;
  readonly outcome: { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };
  readonly undo: readonly (() => void)[];
  readonly after: readonly (() => void)[];
}

/** What one transaction takes at most, so that no answer waits long for its neighbours. */
const LARGEST_GROUP = 256;

/**
 * All that arrives in one turn of the loop commits in one transaction: one sync to disk for many leads. That is worth
 * three times the intake of one commit a lead.
 * A commit that failed may have reached the disk all the same: before any other work `recollect` brings memory in line
 * with what the store holds.
 */
export function groupCommit(store: Store, recollect: () => Promise<void> = async () => {}): GroupCommit {
  const jobs: Job[] = [];
  let running: Promise<void> | null = null;
  let unsure = false;

  const next = async (group: readonly Job[]): Promise<void> => {
    try {
      if (unsure) await recollect();
      unsure = !(await commitGroup(store, group));
    } catch (error) {
      for (const job of group) job.reject(error);
    }
  };

  const drain = async (): Promise<void> => {
    try {
      while (jobs.length > 0) {
        await loopTurn();
        await next(jobs.splice(0, LARGEST_GROUP));
      }
    } finally {
      running = null;
    }
  };

  return {
    run: <T>(work: (work: Work) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        jobs.push({ work, resolve: resolve as (value: unknown) => void, reject });
        running ??= drain();
      }),
    waiting: () => jobs.length,
    idle: async () => {
      while (running) await running;
    },
  };
}

/** False when nobody can say whether it is durable; all of it was answered as failed then. */
async function commitGroup(store: Store, jobs: readonly Job[]): Promise<boolean> {
  const done: Done[] = [];
  try {
    await store.transaction(async unit => {
      for (const job of jobs) done.push(await attempt(unit, job));
    });
  } catch (error) {
    for (const { undo } of done.reverse()) takeBack(undo);
    for (const job of jobs) job.reject(error);
    return false;
  }
  for (const each of done) answer(each);
  return true;
}

async function attempt(store: StoreUnit, job: Job): Promise<Done> {
  const undo: (() => void)[] = [];
  const after: (() => void)[] = [];
  const work: Work = { store, onUndo: step => undo.push(step), onCommit: step => after.push(step) };
  try {
    const value = await store.savepoint(() => job.work(work));
    return { job, outcome: { ok: true, value }, undo, after };
  } catch (error) {
    takeBack(undo);
    if (error instanceof BrokenTransaction) throw error;
    return { job, outcome: { ok: false, error }, undo: [], after: [] };
  }
}

function takeBack(undo: readonly (() => void)[]): void {
  for (const step of undo.toReversed()) step();
}

function answer({ job, outcome, after }: Done): void {
  for (const step of after) step();
  if (outcome.ok) job.resolve(outcome.value);
  else job.reject(outcome.error);
}
