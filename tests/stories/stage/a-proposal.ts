import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GateResult, Impact, Verdict } from '../../../src/engine/model/types.gen.ts';
import { leadrail } from '../../scripts/run-leadrail.ts';
import { companyFiles } from '../../ship/stage/company-files.ts';
import { inFolder } from '../../ship/stage/in-folder.ts';
import { commitAll, git, temporaryRepository } from '../../workspace/temporary-repository.ts';

export const GOVERNANCE = 'rules/governance.yaml';
export const GOLDEN = 'tests/golden/company.yaml';

/** A day on which nothing is frozen, and one in the company's year end. */
export const NOON = '2026-11-24T12:00:00Z';
export const FROZEN = '2026-12-24T12:00:00Z';

export const GOVERNED = `kind: governance
version: 1
limits: {moved: 50%, moved_per_segment: 60%, load: 1000%, floor: 3}
weights: {moved: 40, protected: 10}
tiers: [{id: small, from: 0, approvals: []}, {id: large, from: 30, approvals: [{role: lead, n: 1}]}]
approvers: {lead: [ben]}
protected: [{source: partner, segment: large, moved: 5%}]
windows:
  - {id: year-end, effect: deny, zone: UTC, from: "2026-12-18T00:00", to: "2027-01-04T00:00", why: year end}
`;

/** Golden records, one for each rule id and country. */
export const goldenFor = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .map(
      ([rule, country]) =>
        `- {id: ${rule}, at: "2026-11-02T09:00:00Z", lead: {country: ${country}}, expect: {rule: ${rule}}}\n`,
    )
    .join('');

/** Forty past leads: 16 German, 12 French, 8 Swedish, 4 large ones of a partner from Spain. */
const PAST: readonly (readonly [string, number, object])[] = [
  ['DE', 16, {}],
  ['FR', 12, {}],
  ['SE', 8, {}],
  ['ES', 4, { source: 'partner', employees: 5000 }],
];

const pastLeads = (): string =>
  PAST.flatMap(([country, n, more]) =>
    Array.from({ length: n }, (_, i) => {
      const lead = { id: `${country}-${i}`, received_at: '2026-10-01T09:00:00Z', country, ...more };
      return `${JSON.stringify(lead)}\n`;
    }),
  ).join('');

/** What the gates answered. */
export interface Judged {
  readonly exit: number;
  readonly verdict: Verdict['verdict'];
  /** Those that don't pass. */
  readonly blocked: readonly string[];
  says(gate: string): string;
  outcome(gate: string): GateResult['outcome'] | undefined;
}

/** A company's repository, which is now the current folder, with a branch `topic` that proposes a change. */
export class Proposal {
  readonly folder: string;

  /** `base`: what stands on main beside the company's own files; `files`: what the branch writes, null to take away. */
  constructor(files: Readonly<Record<string, string | null>>, base: Readonly<Record<string, string>> = {}) {
    const own = {
      [GOVERNANCE]: GOVERNED,
      [GOLDEN]: goldenFor(['german', 'DE']),
      'tests/history/past.ndjson': pastLeads(),
    };
    const { 'tests/golden/german.yaml': _, 'tests/golden/countries.yaml': __, ...company } = companyFiles();
    this.folder = inFolder(temporaryRepository({ ...company, ...own, ...base }));
    git(this.folder, 'switch', '--quiet', '--create', 'topic');
    this.commit(files);
  }

  /** Adds to the proposal. */
  commit(files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) {
      const place = join(this.folder, path);
      mkdirSync(dirname(place), { recursive: true });
      if (text === null) rmSync(place);
      else writeFileSync(place, text);
    }
    commitAll(this.folder, 'a change');
  }

  async impact(head = 'topic'): Promise<Impact> {
    const { exit, out, err } = await leadrail('impact', 'main', head, '--out', 'out', '--format', 'json');
    if (exit !== 0) throw new Error(err);
    return JSON.parse(out);
  }

  /** The verdict on the branch as its impact report stands in `out/`. */
  async judged(at: string, ...args: string[]): Promise<Judged> {
    const words = ['gate', 'main', 'topic', '--impact', 'out/impact.json', '--at', at, '--format', 'json', ...args];
    const { exit, out } = await leadrail(...words);
    const { verdict, gates }: Verdict = JSON.parse(out);
    const of = new Map(gates.map(result => [result.gate, result]));
    const blocked = gates.filter(({ outcome }) => outcome === 'block').map(({ gate }) => gate);
    return {
      exit,
      verdict,
      blocked,
      says: gate => of.get(gate)?.says ?? '',
      outcome: gate => of.get(gate)?.outcome,
    };
  }

  /** As `judged`, of a fresh impact report. */
  async judgedAfresh(at: string, ...args: string[]): Promise<Judged> {
    await this.impact();
    return this.judged(at, ...args);
  }
}

/** What the gates say of a change that may ship, and of one that may not. */
export const PASSES = { exit: 0, verdict: 'pass', blocked: [] };
export const blockedBy = (...gates: string[]) => ({ exit: 1, verdict: 'block', blocked: gates });
