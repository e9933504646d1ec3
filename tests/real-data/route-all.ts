import { existsSync } from 'node:fs';
import type { Decision } from '../../src/engine/model/types.gen.ts';
import type { RawLead } from '../../src/engine/routing/raw-lead.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { leadrail, records } from '../scripts/run-leadrail.ts';

/** A data set that nobody here made: read where it lies, beside the repository, never copied into it. */
export interface DataSet {
  readonly rules: string;
  readonly leads: string;
  readonly at: readonly string[];
}

export const EVENT_SAAS: DataSet = {
  rules: 'tests/policies/event-saas/rules',
  leads: '../shared/data/event-saas-funnel/opportunities.csv',
  at: [],
};

export const OLIST: DataSet = {
  rules: 'tests/policies/olist/rules',
  leads: '../shared/data/olist-marketing-funnel/marketing_qualified_leads.csv',
  at: [],
};

/** These leads carry no dates, so the clock is set: noon in India. */
export const X_EDUCATION: DataSet = {
  rules: 'tests/policies/x-education/rules',
  leads: '../shared/data/x-education-leads/leads.csv.gz',
  at: ['--at', '2026-11-24T06:30:00Z'],
};

export const isThere = ({ leads }: DataSet): boolean => existsSync(leads);

/** The title of tests over a data set, which says why they are skipped. */
export const titleOf = (title: string, data: DataSet): string =>
  isThere(data) ? title : `${title} (skipped: ${data.leads} is not there)`;

/** A lead as it came, and its decision. */
export interface Decided {
  readonly raw: RawLead;
  readonly decision: Decision;
}

/** What the command prints for the data set, by the policy's rules or by others. */
export async function routeText(data: DataSet, rules = data.rules): Promise<string> {
  const { exit, out, err } = await leadrail('route', '--rules', rules, '--leads', data.leads, ...data.at);
  if (exit !== 0 || err !== '') throw new Error(`route ended with ${exit}: ${err}`);
  return out;
}

/** Every lead of the data set with its decision, in their order. */
export async function routeAll(data: DataSet, rules = data.rules): Promise<Decided[]> {
  const decisions = records(await routeText(data, rules)) as unknown as Decision[];
  const decided: Decided[] = [];
  for await (const line of readLeads([data.leads])) {
    const decision = decisions[decided.length];
    if ('unreadable' in line || !decision) throw new Error(`lead ${decided.length + 1} has no decision`);
    decided.push({ raw: line.raw, decision });
  }
  if (decided.length !== decisions.length) throw new Error(`${decisions.length} decisions of ${decided.length} leads`);
  return decided;
}

/** How often each key occurs, keys in order. */
export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}

/** The outcome of a lead in two words: where it went and why. */
export const ending = ({ decision }: Decided): string => `${decision.queue ?? 'owner'} ${decision.reason}`;

export const sourceOf = ({ raw }: Decided): string => String(raw['Lead Source'] ?? '').trim() || 'none';
