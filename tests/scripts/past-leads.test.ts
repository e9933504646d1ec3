import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPast } from '../../scripts/past-leads.ts';
import { replayAlert } from '../../src/engine/measure/past/replay-alert.ts';
import type { PolicyCalendar } from '../../src/engine/model/types.gen.ts';
import { settingOf } from '../../src/engine/policy/alerts/alert-setting.ts';
import { compilePolicy } from '../../src/engine/policy/compile-policy.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { allRounds } from '../../src/runtime/rounds/run-rounds.ts';
import { aBundle } from '../runtime/stage/a-bundle.ts';
import { aPolicy } from '../runtime/stage/a-policy.ts';
import { NINE } from '../runtime/stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../runtime/stage/memory-app.ts';

const MINUTE = 60_000;
const MORNING = 280;

const alert = (id: string, alert: string, more = {}) => ({ id, alert, role: 'ops', ...more });

const hours = (id: string, mon: string): PolicyCalendar => ({
  ...{ id, zone: 'UTC', hours: { mon: [mon] }, deadline_boundary: 'stay_at_close' },
});

const rule = (country: string, team: string) => ({
  ...{ id: country.toLowerCase(), layer: 'territory', when: { country } },
  ...{ assign: { team }, otherwise: { queue: 'alps' } },
});

/**
 * Italian leads wait for somebody who comes at ten, Austrian ones, in the same queue, for somebody who comes at noon or
 * for its end; French ones go from one queue to the next, and to a person; two rules claim the Polish ones.
 */
const policy = aPolicy({
  rules: [
    rule('AT', 'night'),
    rule('IT', 'lark'),
    rule('DE', 'dach'),
    rule('PL', 'dach'),
    { ...rule('PL', 'night'), id: 'poland-too' },
    { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { queue: 'paris' } },
  ],
  reps: [{ id: 'ana' }, { id: 'maria' }, { id: 'owl', calendar: 'noon' }, { id: 'lark', calendar: 'ten' }],
  teams: [
    { id: 'dach', members: [{ rep: 'ana' }] },
    { id: 'night', members: [{ rep: 'owl' }] },
    { id: 'lark', members: [{ rep: 'lark' }] },
  ],
  calendars: [hours('noon', '12:00-13:00'), hours('ten', '10:00-11:00')],
  queues: [
    { id: 'alps', retry_every: '4m', expires_after: '100m', on_expiry: { owner: 'maria' } },
    { id: 'paris', retry_every: '7m', expires_after: '20m', on_expiry: { queue: 'unrouted' } },
    { id: 'unrouted', retry_every: '5m', expires_after: '30m', on_expiry: { owner: 'maria' } },
  ],
  sla: {
    targets: [{ id: 'rest', default: true, assignment: { p90: '2m', breach: '5m' }, max_unassigned_age: '55m' }],
    quarters: [],
  },
  escalation: { roles: { ops: { people: ['maria'] } }, channels: {}, policies: [] },
  alerts: [
    alert('too-late', 'assignment-latency-breach', { threshold: 4, window: '30m', min_n: 10 }),
    alert('too-old', 'unassigned-age'),
    alert('twice', 'conflict-spike'),
    alert('full', 'queue-health', { threshold: '30%', min_n: 2, window: '20m' }),
  ],
});

/** Who comes at a minute of the morning: Austrians and few Germans until eleven, then Germans alone. */
const comers = (minute: number): string[] => [
  ...(minute % 5 === 0 || minute > 120 ? ['DE'] : []),
  ...(minute < 120 && minute % 4 === 0 ? ['AT'] : []),
  ...(minute < 30 && minute % 8 === 4 ? ['IT'] : []),
  ...(minute > 210 && minute < 230 ? ['PL'] : []),
  ...(minute < 200 && minute % 50 === 3 ? ['FR'] : []),
];

/** Runs the service through the morning; by alert, the state at the end of each minute. */
async function liveMorning(app: MemoryApp): Promise<Map<string, string[]>> {
  const states = new Map<string, string[]>(policy.alerts.map(({ id }) => [id, []]));
  for (let minute = 0; minute <= MORNING; minute += 1) {
    app.now = NINE + minute * MINUTE;
    for (const [i, country] of comers(minute).entries()) await app.lead({ id: `l${minute}-${i}`, country });
    await allRounds(app.service)(app.now);
    for (const { id, look } of await app.service.store.alertRows()) states.get(id)?.push(JSON.parse(look).state);
  }
  return states;
}

describe('past leads of a runtime, replayed', () => {
  let [states, told]: [Map<string, string[]>, string] = [new Map(), ''];
  beforeAll(async () => {
    const app = await memoryApp({ bundle: aBundle(1, null, policy) });
    states = await liveMorning(app);
    told = (await app.ask('read', 'GET', '/v1/history?with=assigned_at')).body;
    await app.end();
  });

  /** By alert, whether it fires at each minute of the morning. */
  async function replayed(history: string): Promise<Map<string, boolean[]>> {
    const file = join(mkdtempSync(join(tmpdir(), 'leadrail-')), 'past.ndjson');
    writeFileSync(file, history);
    const compiled = compilePolicy(policy);
    if (!compiled.ok) throw new Error('the policy does not compile');
    const terminal = { paint: PLAIN, out: async () => {}, say: () => {}, now: () => 0 };
    const { past } = await readPast(compiled.router, [file], terminal);
    const settings = policy.alerts.map(settingOf).filter(setting => setting !== null);
    return new Map(
      settings.map(setting => {
        const { fired } = replayAlert(setting, past);
        const at = (minute: number) => NINE + minute * MINUTE;
        const fires = (minute: number) =>
          fired.some(({ from, to }) => from <= at(minute) && (to ?? Infinity) > at(minute));
        return [setting.id, Array.from({ length: MORNING + 1 }, (_, minute) => fires(minute))];
      }),
    );
  }

  /** Too little data neither starts nor ends a firing. */
  const firing = (all: readonly string[]): boolean[] => {
    let fires = false;
    return all.map(state => {
      if (state !== 'not_enough_data') fires = state === 'firing';
      return fires;
    });
  };

  it('fire each alert at the minutes at which the runtime fired it', async () => {
    const seen = await replayed(told);
    for (const [id, all] of states) {
      expect([id, all.includes('firing'), all.includes('quiet')]).toEqual([id, true, true]);
      expect([id, seen.get(id)]).toEqual([id, firing(all)]);
    }
  });

  it('fire them so too when the records do not say when a lead got its owner', async () => {
    const lines = told
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.filter(line => 'assigned_at' in line).length).toBeGreaterThan(100);
    const bare = lines.map(({ assigned_at: _, ...line }) => `${JSON.stringify(line)}\n`).join('');
    const seen = await replayed(bare);
    for (const [id, all] of states) expect([id, seen.get(id)]).toEqual([id, firing(all)]);
  });
});
