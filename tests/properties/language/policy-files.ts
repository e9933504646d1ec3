import type { RulesFile } from '../../../src/engine/model/rules-file.ts';
import type { PlainPolicy } from './plain-reading.ts';

/** The policy as rules files; JSON is YAML too. `parts`: into how many files the rules of a layer are dealt. */
export function filesOf(policy: PlainPolicy, parts = 1): RulesFile[] {
  const routing = policy.layers.flatMap(layer =>
    Array.from({ length: parts }, (_, part) => {
      const own = policy.rules.filter(rule => rule.layer === layer).filter((_, i) => i % parts === part);
      return { kind: 'routing', layer, rules: own.map(({ layer: _, ...rule }) => rule) };
    }),
  );
  const documents = [
    ...routing,
    { kind: 'lead', fields: FIELDS },
    { kind: 'sources', sources: [{ id: 'demo', aliases: ['Demo Request'] }, { id: 'event' }] },
    { kind: 'segments', segments: policy.segments },
    { kind: 'precedence', layers: policy.layers, fallback: { queue: policy.fallback } },
    { kind: 'teams', reps: REPS, teams: Object.entries(policy.teams).map(([id, members]) => ({ id, members })) },
    { kind: 'queues', queues: [{ id: 'unrouted' }, { id: 'later' }] },
    { kind: 'calendars', calendars: [] },
    { kind: 'sla', targets: [] },
    { kind: 'escalation' },
    ...Object.entries(policy.lists).map(([id, values]) => ({ kind: 'list', id, values })),
  ];
  return documents.map((document, i) => fileOf(`rules/${i}.yaml`, { version: 1, ...document }));
}

const fileOf = (path: string, document: unknown): RulesFile => ({
  path,
  kind: 'file',
  bytes: new TextEncoder().encode(JSON.stringify(document)),
});

const REPS = [{ id: 'ana', email: 'ana@example.com' }, { id: 'ben' }, { id: 'gone', active: false }];
const FIELDS = {
  country: { type: 'country' },
  employees: { type: 'integer', min: 0 },
  city: { type: 'text' },
  industry: { type: 'enum', values: ['software', 'finance', 'none'] },
  email_domain: { type: 'domain' },
  account_owner: { type: 'rep' },
};
