import { describe, expect, it } from 'vitest';
import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import type { CheckResult } from '../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { NODES_ALONE } from '../../src/engine/proof/budget.ts';
import { checkPolicy } from '../../src/engine/proof/check-policy.ts';
import { diffPolicies } from '../../src/engine/proof/diff.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';

const SHIPPED = readRulesFolder('rules');

/** The shipped rules with one text replaced in one file; a text that is not there is a mistake of the test. */
function edited(path: string, from: string, to: string): RulesFile[] {
  return SHIPPED.map(file => {
    if (file.kind !== 'file' || file.path !== path) return file;
    const text = new TextDecoder().decode(file.bytes);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    return { ...file, bytes: new TextEncoder().encode(text.replace(from, to)) };
  });
}

const checked = (files: readonly RulesFile[]): CheckResult => checkPolicy(files, '2026-11-24').result;

const codes = (result: CheckResult) => [...new Set(result.findings.map(({ code }) => code))];

function moves(files: readonly RulesFile[]) {
  const [base, head] = [readPolicy(SHIPPED).router, readPolicy(files).router];
  if (!base || !head) throw new Error('both sides must compile');
  const diff = diffPolicies(base, head, NODES_ALONE);
  expect(diff.proof).toBe('proved');
  return diff.moves;
}

describe('the six classic mistakes, made in the shipped rules', () => {
  it('a territory split that leaves a hole: its leads fall through to the pool, and the diff shows one', () => {
    const files = edited(
      'rules/territories/emea.yaml',
      'when: {country: [BE, LU, NL], segment: enterprise}',
      'when: {country: [BE, NL], segment: enterprise}',
    );
    const moved = moves(files);
    expect(moved.length).toBeGreaterThan(0);
    for (const { witness, to } of moved) {
      expect(witness).toMatchObject({ country: 'LU' });
      expect(JSON.stringify(to)).toContain('pool-enterprise');
    }
  });

  it('a broad rule that kills a region: the rules below it are shadowed', () => {
    const broad = `  - id: everything-dach
    priority: 50
    when: {country: [AT, CH, DE, LI]}
    assign: {team: emea-smb}

  # ── Germany, Austria, Switzerland, Liechtenstein ──`;
    const result = checked(
      edited('rules/territories/emea.yaml', '  # ── Germany, Austria, Switzerland, Liechtenstein ──', broad),
    );
    expect(result.ok).toBe(false);
    const dead = result.findings.filter(({ code }) => code === 'shadowed-rule').flatMap(({ rules }) => rules);
    expect(dead).toEqual(expect.arrayContaining(['dach-enterprise', 'dach-mid-market', 'dach-smb', 'everything-dach']));
  });

  it('a band edge moved by one: exactly the leads on the edge move', () => {
    const moved = moves(edited('rules/segments.yaml', 'gte: 2000', 'gte: 2001'));
    expect(moved.length).toBeGreaterThan(0);
    expect(new Set(moved.map(({ witness }) => witness['employees']))).toEqual(new Set([2000]));
  });

  it('a rep gone with rules left: each place that names them is told', () => {
    const file = SHIPPED.find(
      each => each.kind === 'file' && new TextDecoder().decode(each.bytes).includes('id: hugo.delorme,'),
    );
    if (file?.kind !== 'file') throw new Error('hugo.delorme is not in the rules');
    const result = checked(edited(file.path, 'id: hugo.delorme,', 'id: hugo.delorme, active: false,'));
    expect(result.ok).toBe(false);
    const told = result.findings.filter(({ code, level }) => code === 'inactive-owner' && level === 'error');
    expect(told.flatMap(({ rules }) => rules)).toContain('france-enterprise');
    for (const { at } of told) expect(at.line).not.toBeNull();
  });

  it('a list emptied: the list and the rules that it kills are told', () => {
    const path = 'rules/lists/competitors.csv';
    const files = SHIPPED.map(file =>
      file.kind === 'file' && file.path === path ? { ...file, bytes: new Uint8Array() } : file,
    );
    expect(codes(checked(files))).toEqual(expect.arrayContaining(['empty-list', 'shadowed-rule']));
  });

  it('a priority that flips a conflict: the same leads are now taken by the other rule', () => {
    const files = edited(
      'rules/territories/emea.yaml',
      'id: dach-mid-market-manufacturing\n    priority: 10',
      'id: dach-mid-market-manufacturing\n    priority: -10',
    );
    const moved = moves(files);
    expect(moved.length).toBeGreaterThan(0);
    for (const { from, to } of moved) {
      expect(JSON.stringify(from)).toContain('dach-mid-market-manufacturing');
      expect(JSON.stringify(to)).toContain('"dach-mid-market"');
    }
    expect(codes(checked(files))).toContain('shadowed-rule');
  });
});
