import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RulesFile } from '../../../src/engine/model/rules-file.ts';
import type { Finding } from '../../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { checkPolicy } from '../../../src/engine/proof/check-policy.ts';
import { check as conflictingRules } from '../../../src/engine/proof/checks/conflicting-rules.ts';
import { check as duplicateRule } from '../../../src/engine/proof/checks/duplicate-rule.ts';
import { check as invariantBroken } from '../../../src/engine/proof/checks/invariant-broken.ts';
import { check as shadowedRule } from '../../../src/engine/proof/checks/shadowed-rule.ts';
import { check as uncoveredLeads } from '../../../src/engine/proof/checks/uncovered-leads.ts';
import { provePolicy } from '../../../src/engine/proof/prove.ts';
import { PLENTY } from './stage/routers.ts';

const ROOT = 'tests/policies/broken';
const TODAY = '2026-11-24';
const PROOF_CHECKS = [conflictingRules, duplicateRule, invariantBroken, shadowedRule, uncoveredLeads];

const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));

/** The files of the sound policy, with those of another folder laid over them. */
function filesOf(folder: string): RulesFile[] {
  const paths = new Map<string, string>();
  for (const each of ['sound', folder])
    for (const name of readdirSync(join(ROOT, each))) paths.set(`rules/${name}`, join(ROOT, each, name));
  return [...paths].map(([path, from]) => ({ path, kind: 'file', bytes: readFileSync(from) }));
}

/** Everything that any check finds, the proof checks among them. */
function findingsIn(folder: string): Finding[] {
  const files = filesOf(folder);
  const { router, places } = readPolicy(files);
  const plain = checkPolicy(files, TODAY).result.findings;
  if (!router) return [...plain];
  const proof = provePolicy(router, PLENTY);
  const proved = PROOF_CHECKS.flatMap(check => check({ router, places, today: TODAY, past: null, proof }));
  const codes = new Set(proved.map(({ code }) => code));
  return [...plain.filter(({ code }) => !codes.has(code)), ...proved];
}

const codesIn = (folder: string) => [...new Set(findingsIn(folder).map(({ code }) => code))];

describe('each bad policy', () => {
  it.each(folders.filter(folder => folder !== 'sound'))('%s fires exactly its check', folder => {
    expect(codesIn(folder)).toEqual([folder]);
  });

  it('differs from a policy without any finding', () => {
    expect(findingsIn('sound')).toEqual([]);
  });
});
