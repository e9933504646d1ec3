import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Bundle } from '../../src/engine/model/types.gen.ts';
import { makeBundle } from '../../src/engine/release/bundle.ts';
import { DAY, MINUTE } from '../../src/engine/time/units.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { handleEvent } from '../../src/runtime/events/take-event.ts';
import { handleLead } from '../../src/runtime/leads/handle-lead.ts';
import { makeService } from '../../src/runtime/make-service.ts';
import { activateRelease } from '../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../src/runtime/releases/push-bundle.ts';
import type { Service } from '../../src/runtime/service.ts';
import { openSqlite } from '../../src/runtime/store/sqlite/open-sqlite.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { leadNumber } from './leads.ts';

const A_DAY = 5_000;
const AT_ONCE = 50;

/**
 * A store with `days` days of 5,000 leads, up to now: one day is taken in by the service itself, by the shipped rules with
 * capacities left out; all days before are that day again, under other ids and earlier times. Nearly all are answered,
 * two in five closed, one in a hundred is still open, of the last day alone.
 */
export async function fillStore(folder: string, days: number): Promise<void> {
  const file = join(folder, 'leadrail.sqlite');
  const store = await openSqlite(file);
  const today = Date.now() - DAY;
  let now = today;
  const silent = () => {};
  const service = await makeService({
    store,
    clock: () => now,
    random: () => 0.5,
    newId: randomUUID,
    send: async () => ({ ok: false, says: 'nobody is there' }),
    secret: () => undefined,
    trust: null,
    log: silent,
  });
  await goLive(service);
  for (let n = 0; n < A_DAY; n += AT_ONCE) {
    const came = today + (n / A_DAY) * (DAY - 60 * MINUTE);
    const leads = Array.from({ length: AT_ONCE }, (_, i) => n + i);
    now = came;
    await Promise.all(leads.map(each => handleLead(service, JSON.parse(leadNumber(each)))));
    now = came + 59 * MINUTE;
    await Promise.all(leads.map(each => happen(service, each, came)));
  }
  await store.close();
  repeat(file, days);
}

async function goLive(service: Service): Promise<void> {
  const { router } = readPolicy(readRulesFolder('rules'));
  if (!router) throw new Error('the shipped rules do not compile');
  const reps = router.policy.reps.map(({ capacity: _, ...rep }) => rep);
  const policy = { ...router.policy, reps };
  const bundle: Bundle = makeBundle({ sequence: 1, parent: null, plan: null, policy, golden: [] });
  await pushBundle(service, bundle, 'bench');
  await activateRelease(service, { id: bundle.id, rollbackTo: 'fallback' }, 'bench');
}

async function happen(service: Service, n: number, came: number): Promise<void> {
  if (n % 100 === 99) return;
  const at = (minutes: number) => new Date(came + minutes * MINUTE).toISOString();
  const id = `load-${n}`;
  await handleEvent(service, id, { id: 'r', event: 'responded', at: at(1 + (n % 50)) });
  if (n % 5 < 2) await handleEvent(service, id, { id: 'c', event: 'closed', at: at(55) });
}

/** The finished leads of the one day, on each day before it. */
function repeat(file: string, days: number): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -500000');
  db.exec('create temp table done as select id from leads where responded_at is not null or closed_at is not null');
  const tables = Object.keys(TIMES).map(table => copyText(db, table));
  for (let day = 1; day < days; day += 1) {
    db.exec('begin');
    for (const text of tables) db.prepare(text).run({ prefix: `d${day}-`, back: day * DAY });
    db.exec('commit');
  }
  db.exec('analyze');
  db.close();
}

/** The columns that are instants, table by table: they move back; whose lead they tell of gets another name. */
const TIMES: Readonly<Record<string, readonly string[]>> = {
  leads: [
    ...['received_at', 'own_received_at', 'first_owned_at', 'owned_at', 'accepted_at', 'responded_at'],
    ...['opportunity_at', 'closed_at', 'unassigned_due'],
  ],
  decisions: ['at'],
  clocks: ['started_at', 'warn_at', 'due_at', 'next_at', 'breached_at', 'stopped_at'],
  queue_entries: ['entered_at', 'retry_at', 'expires_at', 'due_at', 'ended_at'],
  events: ['at', 'received_at', 'expires_at'],
  outbox: ['created_at', 'due_at', 'sent_at'],
};

function copyText(db: Database.Database, table: string): string {
  const columns = (db.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
  const own = columns.filter(name => name !== 'n');
  const renamed = table === 'leads' ? ['id'] : table === 'outbox' ? ['lead_id', 'key'] : ['lead_id'];
  const values = own.map(name => {
    if (renamed.includes(name)) return `$prefix || ${name}`;
    return TIMES[table]?.includes(name) ? `${name} - $back` : name;
  });
  const lead = table === 'leads' ? 'id' : 'lead_id';
  return `insert into ${table} (${own.join(', ')}) select ${values.join(', ')} from ${table}
    where ${lead} in (select id from done)`;
}
