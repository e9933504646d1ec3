import type { Finding } from '../../../src/engine/model/types.gen.ts';
import type { ProofCheck } from '../../../src/engine/proof/check.ts';
import { provePolicy } from '../../../src/engine/proof/prove.ts';
import { normaliseLead } from '../../../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../../../src/engine/routing/raw-lead.ts';
import { readSmall, routing, type Texts } from '../policy/small-policy.ts';
import { PLENTY } from './stage/routers.ts';

/** What one proof check finds in the small policy with some files replaced. A test means its policy to compile. */
export function provedFindings(check: ProofCheck, texts: Texts, past: readonly RawLead[] | null = null): Finding[] {
  const { router, places, findings } = readSmall({ ...TEAMS, ...texts });
  if (!router) throw new Error(`the policy does not compile: ${findings.map(({ says }) => says).join('; ')}`);
  const keys = past?.map(raw => normaliseLead(router, raw, null).keys) ?? null;
  return check({ router, places, today: '2026-11-24', past: keys, proof: provePolicy(router, PLENTY) });
}

const TEAMS: Texts = {
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana}, {id: ben}]
teams: [{id: berlin, members: [{rep: ana}]}, {id: paris, members: [{rep: ben}]}]
`,
};

/** The territory with these rules; a last layer takes every other lead, so that no test meets an accidental hole. */
export const territory = (...lines: string[]): Texts => ({
  'rules/precedence.yaml':
    'kind: precedence\nversion: 1\nlayers: [owners, territory, rest]\nfallback: {queue: unrouted}\n',
  'rules/territory.yaml': routing('territory', ...lines),
  'rules/rest.yaml': routing('rest', '{id: rest, default: true, assign: {queue: later}}'),
});

/** A kind of file with one list in it, one entry a line. */
export const fileOf = (kind: string, key: string, ...lines: string[]): string =>
  `kind: ${kind}\nversion: 1\n${key}:\n${lines.map(line => `  - ${line}\n`).join('')}`;
