import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../../src/engine/model/place.ts';
import type { GoldenRecord } from '../../../../src/engine/model/types.gen.ts';
import { judgeGolden } from '../../../../src/engine/replay/golden.ts';
import { mutatedRouter } from '../../../../src/engine/replay/mutants/mutated-router.ts';
import { survivors } from '../../../../src/engine/replay/mutants/survivors.ts';
import { aRecord, aWideRouter } from '../stage/a-wide-policy.ts';

const base = aWideRouter();
const alive = (records: GoldenRecord[]) =>
  survivors(base, records).mutants.flatMap(({ mutant, survived }) => (survived ? [mutant.id] : []));
const paris = aRecord('paris', { country: 'FR' }, { team: 'france' });
const german = (employees: number, rule: string) =>
  aRecord(`de-${employees}`, { country: 'DE', employees, source: 'content' }, { rule });

describe('a mutant', () => {
  it('survives without golden records', () => {
    const { mutants, counts } = survivors(base, []);
    expect(mutants.every(({ survived, killed_by }) => survived && killed_by === null)).toBe(true);
    expect(counts).toMatchObject({ killed: 0, survived: mutants.length, percent: 0, refused: 0, equivalent: 0 });
  });

  it('is killed by a record that fails on it, and the first one is named', () => {
    const judged = survivors(base, [german(20, 'germany'), paris]).mutants;
    expect(judged.find(({ mutant }) => mutant.id === 'drop_rule/rule/france')).toMatchObject({ killed_by: 'paris' });
  });

  it('is not killed by a record that expects something else only', () => {
    const weak = aRecord('weak', { country: 'FR' }, { segment: 'unsized' });
    expect(alive([weak])).toContain('drop_rule/rule/france');
    expect(alive([paris])).not.toContain('drop_rule/rule/france');
  });

  it('is not killed by a record that fails anyway', () => {
    expect(alive([aRecord('wrong', { country: 'FR' }, { team: 'dach' })])).toEqual(alive([]));
  });

  it('is not killed by the digest of the release alone', () => {
    expect(alive([aRecord('pinned', { country: 'FR' }, { release: base.release })])).toEqual(alive([]));
  });

  it('that moves an edge takes a record right at it', () => {
    const upper = 'move_edge/rule/germany/when/employees/lt/';
    expect(alive([german(250, 'germany')])).toEqual(expect.arrayContaining([`${upper}-1`, `${upper}+1`]));
    expect(alive([german(499, 'germany')])).not.toContain(`${upper}-1`);
    expect(alive([german(500, 'rest')])).not.toContain(`${upper}+1`);
  });

  it('of a segment or a list is asked of every record', () => {
    const large = aRecord('large', { employees: 1000 }, { segment: 'enterprise' });
    const acme = aRecord('acme', { domain: 'acme.com' }, { owner: 'dan' });
    expect(alive([large, acme])).not.toContain('move_edge/segment/enterprise/when/employees/gte/+1');
    expect(alive([large, acme])).not.toContain('empty_list/list/strategic/values');
  });

  it('that no lead can tell apart is left out, and only survivors are asked about', () => {
    const asked: number[] = [];
    const { counts, mutants } = survivors(base, [paris], (_, router) => asked.push(router.rules.length) > 0);
    expect(counts).toMatchObject({ survived: 0, equivalent: asked.length, percent: 100 });
    expect(mutants.length).toBeGreaterThan(0);
    expect(mutants.length + asked.length).toBe(survivors(base, []).counts.total);
  });

  it('is judged as if every record were routed on it', () => {
    const records = [
      ...[9, 10, 499, 500].map(n => german(n, n === 10 || n === 499 ? 'germany' : 'rest')),
      paris,
      aRecord('owned', { country: 'FR', account_owner: 'ben' }, { owner: 'ben', conflicts: [] }),
      aRecord(
        'finance',
        { country: 'FR', industry: 'finance', employees: 1000 },
        { owner: 'cleo', rule: 'french-finance' },
      ),
    ];
    for (const { mutant, survived } of survivors(base, records).mutants) {
      const router = mutatedRouter(base, mutant);
      const results = router
        ? judgeGolden(
            router,
            records.map(record => ({ record, at: NOWHERE })),
          )
        : [];
      expect(
        results.every(({ ok }) => ok),
        mutant.id,
      ).toBe(survived);
    }
  });
});
