import { type Child, startChild } from './child.ts';
import { offerSteadily } from './offer.ts';

const PER_SECOND = 150;
const SECONDS = 20;

/** Goes back in the middle of a steady stream, then has every lead decided again by the release that it names. */
const service = (await startChild('two-releases-child.ts')) as Child & { readonly rollback: string };
await offerSteadily(service, 1e9, PER_SECOND, 5);
const middle = new Promise<number>(resolve => {
  setTimeout(async () => resolve(await rollBack()), (SECONDS * 1000) / 2);
});
const knocks = await offerSteadily(service, 0, PER_SECOND, SECONDS);
const took = await middle;
const slowest = Math.max(...knocks.map(({ ms }) => ms));
const answered = knocks.filter(({ status }) => status === 201).length;
const releases = new Map<string, number>();
let mixed = 0;
for (let n = 0; n < knocks.length; n += 1) {
  const { release, verified } = await explained(`load-${n}`);
  releases.set(release, (releases.get(release) ?? 0) + 1);
  if (!verified) mixed += 1;
}
process.stdout.write(
  `rollback in ${took.toFixed(0)} ms under ${PER_SECOND} leads/s; ${answered} of ${knocks.length} answered 201, the slowest after ${slowest.toFixed(0)} ms\n` +
    `decided by ${[...releases.values()].join(' and ')} leads' release; ${mixed} decided otherwise than their release decides\n`,
);
await service.end();
process.exit(0);

async function rollBack(): Promise<number> {
  const begun = performance.now();
  const headers = { authorization: `Bearer ${service.rollback}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ reason: 'bench' });
  const answer = await fetch(new URL('/v1/rollback', service.url), { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return performance.now() - begun;
}

async function explained(id: string): Promise<{ readonly release: string; readonly verified: boolean }> {
  const headers = { authorization: `Bearer ${service.read}` };
  const answer = await fetch(new URL(`/v1/leads/${id}/explain`, service.url), { headers });
  const { decision, verified } = (await answer.json()) as { decision: { release: string }; verified: boolean | null };
  return { release: decision.release, verified: verified !== false };
}
