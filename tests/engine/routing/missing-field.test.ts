import { describe, expect, it } from 'vitest';
import { decided } from './decided.ts';

const partner = (more: object = {}) => ({ source: 'partner', country: 'DE', employees: 10, ...more });

describe('a lead that lacks what its source requires', () => {
  it('waits in the fallback queue, before any rule, when the source says `on_missing: queue`', () => {
    expect(decided(partner({ employees: null }))).toEqual({
      lead_id: '#1',
      outcome: 'queue',
      owner: null,
      team: null,
      queue: 'unrouted',
      layer: null,
      rule: null,
      segment: 'unsized',
      sla: 'rest',
      escalation: 'standard',
      reason: 'missing_field',
      conflicts: [],
      missing: ['employees'],
      unresolved: [],
      owners_disagree: [],
      release: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      at: '2026-11-02T09:00:00.000Z',
    });
  });

  it('lacks a field that is unresolved too; the fields are sorted', () => {
    expect(decided(partner({ employees: 'many', country: undefined })).missing).toEqual(['country', 'employees']);
  });

  it('is decided by the rules when the field is there', () => {
    expect(decided(partner())).toMatchObject({ rule: 'german', reason: 'picked', missing: [] });
  });

  it('routes on when the source says nothing, and the decision still names the fields', () => {
    const lenient = 'kind: sources\nversion: 1\nsources: [{id: partner, requires: [employees, country]}, {id: demo}]\n';
    const decision = decided({ source: 'partner', country: 'DE' }, { 'rules/sources.yaml': lenient });
    expect(decision).toMatchObject({ rule: 'german', reason: 'picked', missing: ['employees'] });
  });
});

describe('rep fields that disagree', () => {
  it('are named, sorted, when they hold different people', () => {
    expect(decided({ previous_owner: 'ana', account_owner: 'ben' }).owners_disagree).toEqual([
      'account_owner',
      'previous_owner',
    ]);
  });
  it('are not named when they agree, or only one is there', () => {
    expect(decided({ previous_owner: 'ana', account_owner: 'ANA@example.com' }).owners_disagree).toEqual([]);
    expect(decided({ account_owner: 'ben' }).owners_disagree).toEqual([]);
  });
});
