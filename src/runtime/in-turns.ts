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

export const loopTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
