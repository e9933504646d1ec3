import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/engine/model/types.gen.ts';
import { exceptionsOf, spikeOf, spikeSubject } from '../../../../src/engine/sla/ladder/exceptions.ts';
import { MINUTE } from '../../../../src/engine/time/units.ts';
import { aLadder } from './stage/a-ladder.ts';

const decision = (more: Partial<Decision>): Decision => ({
  lead_id: 'a',
  outcome: 'owner',
  owner: 'ana',
  team: null,
  queue: null,
  layer: 'territory',
  rule: 'dach',
  segment: 'smb',
  sla: null,
  escalation: null,
  reason: 'picked',
  conflicts: [],
  missing: [],
  unresolved: [],
  owners_disagree: [],
  release: `sha256:${'0'.repeat(64)}`,
  at: '2026-11-02T09:00:00.000Z',
  ...more,
});

describe('what is wrong in a decision', () => {
  it.each([
    ['nothing', {}, []],
    ['a conflict, counted by its rule', { conflicts: ['other'] }, [{ category: 'conflict', subject: 'dach' }]],
    ['no rule, counted by source', { reason: 'no_rule', rule: null }, [{ category: 'failed_rule', subject: 'demo' }]],
    [
      'a missing field, counted by source',
      { reason: 'missing_field', rule: null },
      [{ category: 'missing_field', subject: 'demo' }],
    ],
  ] as const)('is %s', (_what, more, exceptions) => {
    expect(exceptionsOf(decision(more), 'demo')).toEqual(exceptions);
  });

  it('is counted under one name for sources that nobody declared', () => {
    expect(exceptionsOf(decision({ reason: 'no_rule', rule: null }), null)).toEqual([
      { category: 'failed_rule', subject: 'unknown-source' },
    ]);
  });
});

describe('a spike', () => {
  const faults = { categories: ['conflict'], count: 3, within: MINUTE };

  it('is what the lowest level says that names the kind, else five within a quarter of an hour', () => {
    const ladder = aLadder({ 3: { trigger: { faults, businessCritical: false } } });
    expect(spikeOf(ladder, 'conflict')).toMatchObject({ count: 3, within: MINUTE });
    expect(spikeOf(ladder, 'failed_rule')).toEqual({ count: 5, within: 15 * MINUTE });
  });

  it('is of one rule or source when that alone makes it, else of several together', () => {
    const one = { category: 'conflict', subject: 'dach' } as const;
    expect(spikeSubject(faults, one, { ofSubject: 3, ofCategory: 9 })).toBe('dach');
    expect(spikeSubject(faults, one, { ofSubject: 1, ofCategory: 3 })).toBe('several');
    expect(spikeSubject(faults, one, { ofSubject: 2, ofCategory: 2 })).toBeNull();
  });
});
