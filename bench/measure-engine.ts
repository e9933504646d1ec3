import { ENGINES, type EngineName } from './engines/all.ts';
import type { Engine, Loaded } from './engines/engine.ts';
import { leadsOf } from './workload/leads.ts';
import { rulesOf } from './workload/rules.ts';

/** What one engine did with one number of rules; a process of its own finds it out. */
export interface Measured {
  readonly loadMs: number;
  readonly mb: number;
  /** Decisions a second: the best of ten rounds; null when one decision takes too long to count. */
  readonly rate: number | null;
  /** Milliseconds of the first decision. */
  readonly firstMs: number;
  /** Places of the first matches of the first leads. */
  readonly answers: readonly number[];
}

const LEADS = 100_000;
const WARM_UP_MS = 2_000;
const ROUNDS = 10;
const ROUND_MS = 300;
const ANSWERS = 1_000;
const ANSWERS_MS = 5_000;
/** A decision that takes longer, warm, is not worth counting. */
const TOO_LONG_MS = 100;

const [name = '', size = ''] = process.argv.slice(2);
const set = rulesOf(1, Number(size));
const engine = ENGINES[name as EngineName] as unknown as Engine<unknown>;
process.stdout.write(JSON.stringify(await measure(engine)));

async function measure(contestant: Engine<unknown>): Promise<Measured> {
  const load = contestant(set);
  const before = memory();
  const start = performance.now();
  const loaded = load();
  const loadMs = performance.now() - start;
  const mb = (memory() - before) / 1e6;
  const leads = leadsOf(2, LEADS).map(lead => loaded.prepare(lead));
  const firstStart = performance.now();
  await loaded.decide(leads[0]);
  const firstMs = performance.now() - firstStart;
  const answers = await answer(loaded, leads);
  const slow = firstMs > TOO_LONG_MS && answers.length * TOO_LONG_MS < ANSWERS_MS;
  return { loadMs, mb, rate: slow ? null : await rateOf(loaded, leads), firstMs, answers };
}

async function answer(loaded: Loaded<unknown>, leads: readonly unknown[]): Promise<number[]> {
  const answers: number[] = [];
  const end = performance.now() + ANSWERS_MS;
  for (const lead of leads.slice(0, ANSWERS)) {
    answers.push(await loaded.decide(lead));
    if (performance.now() > end) break;
  }
  return answers;
}

/** Leads in the order in which they came; engines that answer at once are not made to wait for a promise. */
async function rateOf({ decide }: Loaded<unknown>, leads: readonly unknown[]): Promise<number> {
  let next = 0;
  let sum = 0;
  const run = async (ms: number): Promise<number> => {
    const start = performance.now();
    let [done, batch] = [0, 1];
    for (;;) {
      for (let i = 0; i < batch; i += 1) {
        const found = decide(leads[next]);
        sum += typeof found === 'number' ? found : await found;
        next = next + 1 === leads.length ? 0 : next + 1;
      }
      done += batch;
      const spent = performance.now() - start;
      if (spent >= ms) return (done / spent) * 1000;
      batch = Math.max(1, Math.min(20_000, Math.floor((done / spent) * 20)));
    }
  };
  await run(WARM_UP_MS);
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) best = Math.max(best, await run(ROUND_MS));
  return Number.isNaN(sum) ? 0 : best;
}

/** Bytes in use: the heap with what it holds outside; for native engines the whole process tells more. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return name.startsWith('@gorules') ? rss : heapUsed + external;
}
