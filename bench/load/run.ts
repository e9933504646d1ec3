import { cpus } from 'node:os';
import { type Child, startChild } from './child.ts';
import type { Knock } from './knock.ts';
import { offerAtOnce, offerSteadily, rateOf } from './offer.ts';

const PER_SECOND = 150;
const BURST = 3_000;
const CALLERS = 64;
const RATE_SECONDS = 10;
const minutes = Number(process.argv[2] ?? '10');
/** `grown`: 500 people and 300 rules, and everybody has room; `shipped`: 40 people, so that nearly all leads wait. */
const policy = process.argv[3] ?? 'grown';

const lines: string[] = [];
const bare = await startChild('bare-child.ts');
await rateOf(bare, 1e9, CALLERS, 3);
const bareRate = await rateOf(bare, 2e9, CALLERS, RATE_SECONDS);
await bare.end();
const service = await startChild('service-child.ts', { BENCH_POLICY: policy });
await rateOf(service, 1e9, CALLERS, 3);
const rate = await rateOf(service, 2e9, CALLERS, RATE_SECONDS);
lines.push(`intake, ${CALLERS} callers | ${Math.round(rate)} leads/s; bare Fastify with one insert ${Math.round(bareRate)}; ${(rate / bareRate).toFixed(2)}`);
const from = service.memory.length;
const steady = await offerSteadily(service, 0, PER_SECOND, minutes * 60);
lines.push(`${PER_SECOND} leads/s for ${minutes} min | ${told(steady)}`);
lines.push(`memory | ${grown(service.memory.slice(from))}`);
const burst = await offerAtOnce(service, 5e8, BURST);
lines.push(`${BURST} at once | ${told(burst)}`);
lines.push(`stored | ${await stored(service)}`);
await service.end();
process.stdout.write(`Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${policy} rules, generator beside it.\n\n| what | seen |\n|---|---|\n`);
process.stdout.write(`${lines.map(line => `| ${line} |`).join('\n')}\n`);

function told(knocks: readonly Knock[]): string {
  const byStatus = new Map<number, number>();
  for (const { status } of knocks) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  const ms = knocks.map(each => each.ms).sort((a, b) => a - b);
  const at = (p: number) => (ms[Math.ceil(ms.length * p) - 1] ?? 0).toFixed(1);
  const counts = [...byStatus].map(([status, n]) => `${n} × ${status || 'no answer'}`).join(', ');
  return `${counts}; p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} ms`;
}

/** From the second minute on: before, the compiler still works. */
function grown(memory: readonly number[]): string {
  const warm = memory.slice(Math.min(120, Math.floor(memory.length / 3)));
  const minutely = warm.filter((_, second) => second % 60 === 0);
  return `${minutely.join(', ')} MB a minute apart, at most ${Math.max(0, ...warm)} MB`;
}

async function stored({ url, read }: Child): Promise<string> {
  const headers = { authorization: `Bearer ${read}` };
  const { leads } = (await (await fetch(new URL('/v1/status', url), { headers })).json()) as { leads: Record<string, number> };
  return Object.entries(leads).map(([name, n]) => `${n} ${name}`).join(', ');
}
