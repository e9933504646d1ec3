import { existsSync, readFileSync } from 'node:fs';
import type { LeadDecision } from '../../src/client/runtime-answers.ts';
import { type RuntimeClient, runtimeClient } from '../../src/client/runtime-client.ts';
import type { RunningService } from '../../src/runtime/serve.ts';
import type { StepResult } from './step.ts';

/** Fresh leads that come with the project; they carry no time, so the moment of arrival decides. */
const SAMPLE = 'docs/samples/leads.ndjson';

/** Sends the sample through the batch door once; what is there already is left alone. */
export async function routeSample(service: RunningService): Promise<StepResult> {
  if (!existsSync(SAMPLE)) return { mark: 'warned', says: `there is no ${SAMPLE}; no lead was routed` };
  const text = readFileSync(SAMPLE, 'utf8');
  const reader = runtimeClient({ url: service.url, token: service.tokens.read });
  const others = await leadsOfOthers(reader, text);
  if (others > 0) return { mark: 'done', says: `${others} leads are here already; the sample was left out` };
  return told(await post(service, text));
}

/** How many leads are here, where none of them is the sample's first: then this is no place for a sample. */
async function leadsOfOthers(reader: RuntimeClient, text: string): Promise<number> {
  const status = await reader.status();
  const total = status.ok ? status.value.leads.total : 0;
  if (total === 0) return 0;
  const first: { id: string } = JSON.parse(text.slice(0, text.indexOf('\n')));
  return (await reader.getLead(first.id)).ok ? 0 : total;
}

async function post({ url, tokens }: RunningService, body: string): Promise<Partial<LeadDecision>[]> {
  const headers = { authorization: `Bearer ${tokens.intake}`, 'content-type': 'application/x-ndjson' };
  const response = await fetch(new URL('/v1/leads/batch', url), { method: 'POST', headers, body });
  const lines = (await response.text()).split('\n').filter(line => line !== '');
  return lines.map(line => JSON.parse(line));
}

function told(answers: readonly Partial<LeadDecision>[]): StepResult {
  const decided = answers.filter(({ lead_id }) => lead_id !== undefined);
  const before = decided.filter(({ duplicate }) => duplicate === true).length;
  const owned = decided.filter(({ outcome }) => outcome === 'owner');
  const owners = new Set(owned.map(({ owner }) => owner)).size;
  const refused = answers.length - decided.length;
  const who = `${owned.length} have one of ${owners} owners, ${decided.length - owned.length} wait in a queue`;
  const new_ = decided.length - before;
  const says = new_ === 0 ? `none of the ${before} sample leads again: ${who}` : `${new_} sample leads routed: ${who}`;
  if (refused === 0) return { mark: 'done', says, more: queuesOf(decided) };
  return {
    mark: 'failed',
    says: `${says}; ${refused} were refused`,
    more: [JSON.stringify(answers.find(a => !a.lead_id))],
  };
}

/** Which queues hold how many, the fullest first. */
function queuesOf(decided: readonly Partial<LeadDecision>[]): string[] {
  const counts = new Map<string, number>();
  for (const { queue } of decided) if (queue) counts.set(queue, (counts.get(queue) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return sorted.length === 0 ? [] : [`queues: ${sorted.map(([queue, n]) => `${queue} ${n}`).join(', ')}`];
}
