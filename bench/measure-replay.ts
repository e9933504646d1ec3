import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyLedger, type Ledger } from '../src/engine/model/ledger.ts';
import type { Plan } from '../src/engine/model/types.gen.ts';
import type { Router } from '../src/engine/policy/router.ts';
import { impactOf } from '../src/engine/replay/impact.ts';
import { followRules } from '../src/engine/routing/follow-rules.ts';
import type { NormalLead } from '../src/engine/routing/normal-lead.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
import { settle } from '../src/engine/routing/settle.ts';
import { routerOf } from './engines/ours.ts';
import { leadOf } from './workload/leads.ts';
import { Random } from './workload/random.ts';
import { type RuleSet, rulesOf } from './workload/rules.ts';

/** A replay of past leads through two policies: milliseconds of each way to go through the same file. */
export interface Replay {
  readonly leads: number;
  readonly mb: number;
  /** JSON.parse of each line, and nothing else. */
  readonly parseMs: number;
  /** Only matching: the normalised leads through both indexes. */
  readonly matchMs: number;
  /** All of it: parse, normalise, match, pick and settle under both policies, compare. */
  readonly wholeMs: number;
  /** The impact report's own replay: the same, with both full decisions (conflicts, SLA) and all that it counts. */
  readonly impactMs: number;
  readonly changed: number;
  /** Most memory in use at any time of the whole, the lines of the file left out. */
  readonly peakMb: number;
}

const LEADS = Number(process.argv[2]);
const RULES = 1_000;
const START = Date.UTC(2026, 0, 5);
const CHUNK = 1_000;

const base = rulesOf(1, RULES);
const routers: readonly [Router, Router] = [routerOf(base), routerOf(changed(base))];
const folder = mkdtempSync(join(tmpdir(), 'leadrail-bench-'));
try {
  await write(join(folder, 'leads.ndjson'));
  const bytes = readFileSync(join(folder, 'leads.ndjson'));
  replay(bytes, 50_000);
  process.stdout.write(JSON.stringify(replay(bytes, LEADS)));
} finally {
  rmSync(folder, { recursive: true });
}

/** The second policy: a few rules take other leads than before. */
function changed({ rules, lists }: RuleSet): RuleSet {
  return {
    rules: rules.map((rule, i) => (i % 250 === 7 ? { ...rule, when: { ...rule.when, product: 'core' } } : rule)),
    lists,
  };
}

async function write(file: string): Promise<void> {
  const random = new Random(3);
  const out = createWriteStream(file);
  for (let i = 0; i < LEADS; i += 1) {
    const lead = { id: `lead-${i}`, received_at: new Date(START + i * 30_000).toISOString(), ...leadOf(random) };
    if (!out.write(`${JSON.stringify(lead)}\n`)) await new Promise(resolve => out.once('drain', resolve));
  }
  await new Promise<void>(resolve => out.end(() => resolve()));
}

/** Chunk by chunk, so that no more than a chunk of leads is held at once; each way takes its turn on each chunk. */
function replay(bytes: Buffer, leads: number): Replay {
  const ledgers = [emptyLedger(), emptyLedger()] as const;
  let [parseMs, matchMs, wholeMs, impactMs, changedLeads, peak, done] = [0, 0, 0, 0, 0, 0, 0];
  const impact = impactOf(routers[0], routers[1], { plan: {} as Plan });
  for (const lines of chunksOf(bytes)) {
    if (done >= leads) break;
    done += lines.length;
    parseMs += timed(() => {
      for (const line of lines) JSON.parse(line);
    });
    const keys = lines.map(line => normaliseLead(routers[0], JSON.parse(line), null).keys);
    matchMs += timed(() => {
      for (const each of keys) for (const { matcher } of routers) matcher.first(each, 0, RULES);
    });
    wholeMs += timed(() => {
      for (const line of lines) {
        const lead = normaliseLead(routers[0], JSON.parse(line), null);
        const owners = routers.map((router, i) => ownerOf(router, lead, ledgers[i === 0 ? 0 : 1]));
        if (owners[0] !== owners[1]) changedLeads += 1;
      }
    });
    impactMs += timed(() => {
      for (const [i, line] of lines.entries()) impact.push(JSON.parse(line), done - lines.length + i + 1);
    });
    const { heapUsed, external } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + external - bytes.length);
  }
  const mb = bytes.length / 1e6;
  return { leads: done, mb, parseMs, matchMs, wholeMs, impactMs, changed: changedLeads, peakMb: peak / 1e6 };
}

/** Both policies read leads alike, so a lead is normalised once. */
function ownerOf(router: Router, lead: NormalLead, ledger: Ledger): string | null {
  const moment = { ledger, leadId: lead.id ?? '', now: lead.receivedAt ?? START };
  const { taken } = followRules(router, lead, moment);
  if (taken.by === 'queue') return null;
  settle(ledger, taken.advance);
  return taken.owner;
}

function* chunksOf(bytes: Buffer): Generator<string[]> {
  let lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    lines.push(bytes.toString('utf8', from, to));
    from = to + 1;
    if (lines.length === CHUNK) {
      yield lines;
      lines = [];
    }
  }
  if (lines.length) yield lines;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
