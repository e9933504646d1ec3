import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inTemporaryFolder, type Ran, ranLeadrail, writePastLeads, writeRules } from './measure-command.ts';
import type { Proved } from './measure-proof.ts';

/** How many past leads the large replay has; fewer for a first look: `node run-proof.ts 100000`. */
const MANY = Number(process.argv[2] ?? 1_000_000);
const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

interface Row {
  readonly what: string;
  readonly ms: number;
  readonly wanted: number;
  readonly note: string;
}

const rows: Row[] = [];
const add = (row: Row): void => {
  rows.push(row);
  process.stderr.write(`${row.what}: ${Math.round(row.ms)} ms\n`);
};

for (const proved of await proofs(1200, 5)) add(rowOf(proved));
// Of the largest policy only the checks have a figure to reach.
for (const proved of (await proofs(5000, 1)).slice(0, 1)) add(rowOf(proved));
await inTemporaryFolder(largeTable);
await inTemporaryFolder(replays);
process.stdout.write(`${report()}\n`);

async function proofs(rules: number, rounds: number): Promise<Proved[]> {
  const args = [join(import.meta.dirname, 'measure-proof.ts'), String(rules), String(rounds)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Proved[];
}

function rowOf({ what, rules, ms, wanted, proof, found }: Proved): Row {
  const things = what.startsWith('all checks') ? 'findings' : 'moves';
  return { what: `${rules.toLocaleString('en')} rules: ${what}`, ms, wanted, note: `${proof}; ${found} ${things}` };
}

async function largeTable(folder: string): Promise<void> {
  writeRules(folder, { rules: 5000, rows: 100_000 });
  writeFileSync(join(folder, 'lead.json'), JSON.stringify({ received_at: '2026-11-24T12:00:00Z', country: 'DE' }));
  const what = '5,000 rules and a table of 100,000 rows';
  add(commandRow(`${what}: \`route\` of one lead`, 5000, await ranLeadrail(['route', '--leads', 'lead.json'], folder)));
  add(commandRow(`${what}: \`check\``, 30_000, await ranLeadrail(['check'], folder)));
}

async function replays(folder: string): Promise<void> {
  const [head, out] = [join(folder, 'head'), join(folder, 'out')];
  cpSync(join(ROOT, 'rules'), head, { recursive: true });
  const segments = join(head, 'segments.yaml');
  writeFileSync(segments, readFileSync(segments, 'utf8').replaceAll('2000', '1900'));
  const impact = async (count: number) => {
    const file = join(folder, `${count}.ndjson`);
    await writePastLeads(file, count);
    return ranLeadrail(['impact', 'rules', head, '--history', file, '--out', out]);
  };
  const steps = [
    await ranLeadrail(['check']),
    await ranLeadrail(['test']),
    await impact(100_000),
    await ranLeadrail(['gate', 'rules', head, '--impact', join(out, 'impact.json')]),
  ];
  const each = steps.map(({ ms }) => `${(ms / 1000).toFixed(1)} s`).join(' + ');
  const ms = steps.reduce((sum, step) => sum + step.ms, 0);
  add({ what: '`check` + `test` + `impact` of 100,000 leads + `gate`', ms, wanted: 15_000, note: each });
  add(commandRow(`\`impact\` of ${MANY.toLocaleString('en')} leads`, 60_000, await impact(MANY)));
}

function commandRow(what: string, wanted: number, { ms, mb, exit }: Ran): Row {
  return { what, ms, wanted, note: `${Math.round(mb)} MB; exit ${exit}` };
}

function report(): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  const seconds = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
  return [
    `Machine: ${machine}.`,
    '',
    '| what | took | asked | |',
    '|---|--:|--:|---|',
    ...rows.map(({ what, ms, wanted, note }) => `| ${what} | ${seconds(ms)} | ${seconds(wanted)} | ${note} |`),
  ].join('\n');
}
