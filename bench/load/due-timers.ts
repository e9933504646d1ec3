import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startService } from '../../src/runtime/serve.ts';

/** Milliseconds in which all of them fall due. */
const WITHIN = 60_000;

/** Lets so many response clocks of a filled store run again, due at moments spread over one minute from `from` on. */
export function setTimers(dataDir: string, timers: number, from: number): void {
  const db = new Database(join(dataDir, 'leadrail.sqlite'));
  db.prepare(
    `update clocks set stopped_at = null, elapsed_ms = null, breached_at = null, warnings = '[]', warn_at = null,
       due_at = $from + n % ${WITHIN}, next_at = $from + n % ${WITHIN}
     where n in (select n from clocks where kind = 'response' and sla is not null and target_ms is not null
       order by n desc limit $timers)`,
  ).run({ from, timers });
  db.close();
}

export interface Rung {
  readonly timers: number;
  /** Milliseconds between the moment at which a timer was due and the look that found it rung: the latest of all. */
  readonly latest: number;
}

/** Starts a service on the folder and looks, four times a second, which timers of the minute have not rung yet. */
export async function ringTimers(dataDir: string, timers: number): Promise<Rung> {
  const from = Date.now() + 20_000;
  setTimers(dataDir, timers, from);
  const service = await startService({ dataDir, port: 0, clock: Date.now });
  const db = new Database(join(dataDir, 'leadrail.sqlite'), { readonly: true });
  const oldest = db.prepare('select min(next_at) as at, count(*) as n from clocks where next_at >= ? and next_at < ?');
  let latest = 0;
  for (;;) {
    const now = Date.now();
    const { at, n } = oldest.get(from, from + WITHIN) as { at: number | null; n: number };
    if (at !== null && at < now) latest = Math.max(latest, now - at);
    if (n === 0) break;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  db.close();
  await service.close();
  return { timers, latest };
}
