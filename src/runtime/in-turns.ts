import type { Steps } from '../engine/model/at-once.ts';
import type { Page } from './store/rows.ts';

/** Long work with a turn of the loop after each step, so that leads go between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await loopTurn();
  }
}

/** All rows of many pages with a turn of the loop after each: there may be a hundred thousand. */
export async function inPages<Row, Place>(read: (after: Place | null) => Promise<Page<Row, Place>>): Promise<Row[]> {
  const all: Row[] = [];
  await eachPage(read, rows => {
    for (const row of rows) all.push(row);
  });
  return all;
}

/** The same for who needs no more of the rows than what comes of each page. */
export async function eachPage<Row, Place>(
  read: (after: Place | null) => Promise<Page<Row, Place>>,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  for (let after: Place | null = null; ; ) {
    const { rows, next } = await read(after);
    take(rows);
    if (next === null) return;
    after = next;
    await loopTurn();
  }
}

/** What a round commits at once: enough to share a sync to disk, and few enough that a lead that comes in waits little. */
const FEW = 10;

/** Does the same to each of many, a few at a time. */
export async function fewAtOnce<Item, Done>(
  items: readonly Item[],
  each: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < items.length; from += FEW) {
    done.push(...(await Promise.all(items.slice(from, from + FEW).map(each))));
  }
  return done;
}

/** For long work that nobody waits for, beside leads that somebody does: it takes a part of the time and not all of it. */
export const longRest = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));

export const loopTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
