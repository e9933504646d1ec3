import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { diceOf } from '../../../src/engine/measure/numbers/dice.ts';
import type { Policy } from '../../../src/engine/model/types.gen.ts';
import { instantText } from '../../../src/engine/time/instant.ts';
import { handleEvent } from '../../../src/runtime/events/take-event.ts';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { dueRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { indoorsWith } from '../stage/indoors.ts';

const MINUTE = 60_000;

export interface Quarter {
  /** The first moment of it. */
  readonly from: number;
  /** Weeks of leads. */
  readonly weeks: number;
  readonly perWeek: number;
}

/** Lives through some weeks on a store in a folder: past leads come in, owners answer, clocks ring. Always the same. */
export async function aQuarterStore(folder: string, policy: Policy, quarter: Quarter): Promise<void> {
  const time = { now: quarter.from };
  const store = await openSqlite(join(folder, 'leadrail.sqlite'));
  let made = 0;
  const newId = () => {
    made += 1;
    return `made-${made}`;
  };
  const service = await indoorsWith(aBundle(1, null, policy), { store, clock: () => time.now, newId });
  const rounds = dueRounds(service);
  const dice = diceOf(7);
  for (const happening of happenings(quarter, dice)) {
    for (; time.now + 30 * MINUTE < happening.at; time.now += 30 * MINUTE) await rounds(time.now);
    time.now = happening.at;
    if ('raw' in happening) await handleLead(service, happening.raw);
    else await handleEvent(service, happening.leadId, { event: 'responded', at: instantText(time.now) });
  }
  await service.commit.idle();
  await store.close();
}

type Happening = { readonly at: number } & (
  | { readonly raw: Readonly<Record<string, unknown>> }
  | { readonly leadId: string }
);

function happenings({ from, weeks, perWeek }: Quarter, dice: () => number): Happening[] {
  const past = pastLeads();
  const all = Array.from({ length: weeks * perWeek }, (_, i): Happening[] => {
    const at = from + Math.floor(((i + dice()) / perWeek) * 7 * 24 * 60) * MINUTE;
    const { received_at: _1, closed_at: _2, ...raw } = past[i % past.length] ?? {};
    const minutes = dice() < 0.05 ? null : Math.exp(dice() * 5);
    const lead = { at, raw: { ...raw, id: `lead-${i}` } };
    return minutes === null ? [lead] : [lead, { at: at + Math.round(minutes * MINUTE), leadId: `lead-${i}` }];
  }).flat();
  return all.sort((a, b) => a.at - b.at);
}

function pastLeads(): Record<string, unknown>[] {
  const text = gunzipSync(readFileSync('tests/history/past-leads.ndjson.gz')).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}
