import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GroupCommit, groupCommit } from '../../../src/runtime/leads/group-commit.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { BrokenTransaction, type Store, type StoreUnit } from '../../../src/runtime/store/store.ts';

describe('group commit', () => {
  let store: Store;
  let commit: GroupCommit;
  let transactions: number;
  let breakNext: 'commit' | 'savepoint' | null;
  beforeEach(async () => {
    store = await openSqlite(':memory:');
    [transactions, breakNext] = [0, null];
    commit = groupCommit({
      ...store,
      transaction: work =>
        store.transaction(async unit => {
          transactions += 1;
          const result = await work(breakNext === 'savepoint' ? losing(unit) : unit);
          if (breakNext === 'commit') throw new Error('disk full');
          return result;
        }),
    });
  });
  afterEach(() => store.close());

  const losing = (unit: StoreUnit): StoreUnit => ({
    ...unit,
    savepoint: async work => {
      await work();
      throw new BrokenTransaction('gone');
    },
  });
  const save = (id: string) => commit.run(async work => work.store.saveRep(id, { open: 1 }));

  it('commits all that came in one turn of the loop in one transaction, in order', async () => {
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(id => commit.run(async work => void order.push(id, String(await work.store.lead(id))))),
    );
    expect(transactions).toBe(1);
    expect(order).toEqual(['a', 'null', 'b', 'null', 'c', 'null']);
    await save('d');
    expect(transactions).toBe(2);
  });

  it('keeps the neighbours of work that fails, and takes back what that work did', async () => {
    const undone: string[] = [];
    const failing = commit.run(async work => {
      work.onUndo(() => undone.push('first'));
      work.onUndo(() => undone.push('second'));
      work.onCommit(() => undone.push('never'));
      await work.store.saveRep('bad', { open: 1 });
      throw new Error('bad lead');
    });
    const settled = await Promise.allSettled([save('a'), failing, save('b')]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(Object.keys((await store.state()).reps ?? {})).toEqual(['a', 'b']);
    expect(undone).toEqual(['second', 'first']);
    expect(transactions).toBe(1);
  });

  it.each(['commit', 'savepoint'] as const)('acknowledges nothing when the %s is lost, and works on', async what => {
    breakNext = what;
    const memory: string[] = [];
    const run = (id: string) =>
      commit.run(async work => {
        memory.push(id);
        work.onUndo(() => memory.pop());
        work.onCommit(() => memory.push('committed'));
        await work.store.saveRep(id, { open: 1 });
      });
    const settled = await Promise.allSettled([run('a'), run('b')]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(memory).toEqual([]);
    expect((await store.state()).reps).toEqual({});
    breakNext = null;
    await run('c');
    expect(memory).toEqual(['c', 'committed']);
  });

  it('is idle when all was answered', async () => {
    const answered: string[] = [];
    void save('a').then(() => answered.push('a'));
    expect(commit.waiting()).toBe(1);
    await commit.idle();
    expect(commit.waiting()).toBe(0);
    expect((await store.state()).reps).toHaveProperty('a');
  });
});
