import type { RulesFile } from '../../../src/engine/model/rules-file.ts';
import type { Finding } from '../../../src/engine/model/types.gen.ts';
import { type PolicyReading, readPolicy } from '../../../src/engine/policy/read-policy.ts';
import type { Router } from '../../../src/engine/policy/router.ts';

/** Texts of rules files by path; null takes a file away. */
export type Texts = Readonly<Record<string, string | null>>;

/**
 * A whole policy that holds in the head: two reps, one team, one rule for Germany, two sources, three segments.
 * Everything else matches nothing and waits in `unrouted`.
 */
const SMALL: Readonly<Record<string, string>> = {
  'rules/lead.yaml': `kind: lead
version: 1
fields:
  country: {type: country}
  state: {type: subdivision}
  city: {type: text}
  industry: {type: enum, values: [software, finance, retail]}
  employees: {type: integer, min: 0}
  email_domain: {type: domain}
  account_owner: {type: rep}
  previous_owner: {type: rep}
`,
  'rules/sources.yaml': `kind: sources
version: 1
sources:
  - {id: demo, aliases: ["Demo Request"]}
  - {id: partner, requires: [country, employees], on_missing: queue}
`,
  'rules/segments.yaml': `kind: segments
version: 1
segments:
  - {id: unsized, when: {employees: {present: false}}}
  - {id: large, when: {employees: {gte: 1000}}}
  - {id: small, default: true}
`,
  'rules/precedence.yaml': `kind: precedence
version: 1
layers: [owners, territory]
fallback: {queue: unrouted}
`,
  'rules/territory.yaml': `kind: routing
version: 1
layer: territory
rules:
  - {id: german, when: {country: DE}, assign: {team: berlin}}
`,
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana, email: ana@example.com}, {id: ben}]
teams: [{id: berlin, pick: round_robin, members: [{rep: ana}, {rep: ben}]}]
`,
  'rules/queues.yaml': `kind: queues
version: 1
queues: [{id: unrouted, on_expiry: {owner: ana}}, {id: later, on_expiry: {owner: ana}}]
`,
  'rules/calendars.yaml': `kind: calendars
version: 1
calendars: [{id: berlin, zone: Europe/Berlin, hours: {mon: ["09:00-17:00"], tue: ["09:00-17:00"]}}]
`,
  'rules/sla.yaml': `kind: sla
version: 1
targets: [{id: rest, default: true, assignment: {breach: 4h}, escalation: standard}]
`,
  'rules/escalation.yaml': `kind: escalation
version: 1
policies: [{id: standard, levels: [{level: 1, after: 0m}]}]
`,
};

/** The files of the small policy, with some replaced, added or (null) taken away. */
export function smallFiles(texts: Texts = {}): RulesFile[] {
  return Object.entries({ ...SMALL, ...texts }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, kind: 'file' as const, bytes: new TextEncoder().encode(text) }],
  );
}

export const readSmall = (texts: Texts = {}): PolicyReading => readPolicy(smallFiles(texts));

/** The router of the small policy; a test that means a policy to compile learns at once why it does not. */
export function smallRouter(texts: Texts = {}): Router {
  const { router, findings } = readSmall(texts);
  if (!router) throw new Error(`the policy does not compile: ${findings.map(told).join('; ')}`);
  return router;
}

const told = ({ at, says }: Finding): string => `${at.file}:${at.line}:${at.column} ${says}`;

/** A routing file of the layer `territory` with these rules, one a line. */
export const rules = (...lines: string[]): string => routing('territory', ...lines);

export const routing = (layer: string, ...lines: string[]): string =>
  `kind: routing\nversion: 1\nlayer: ${layer}\nrules:\n${lines.map(line => `  - ${line}\n`).join('')}`;

/** A finding as `code file:line:column`: what most tests need to know of it. */
export const placed = ({ code, at }: Finding): string =>
  `${code} ${at.file?.replace('rules/', '')}:${at.line}:${at.column}`;
