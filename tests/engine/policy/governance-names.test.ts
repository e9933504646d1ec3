import { describe, expect, it } from 'vitest';
import { readSmall } from './small-policy.ts';

const codesOf = (keys: string) =>
  readSmall({ 'rules/governance.yaml': `kind: governance\nversion: 1\n${keys}` }).findings.map(({ code }) => code);

const TIERS = 'tiers: [{id: low, from: 0, approvals: [{role: reviewer, n: 1}]}]\n';

describe('names in governance', () => {
  it('must be known where the key that knows them stands', () => {
    expect(codesOf(`${TIERS}approvers: {reviewer: [ana]}\nvelocity: [{tier: low, per_week: 2}]\n`)).toEqual([]);
    expect(codesOf(`${TIERS}approvers: {lead: [ana]}\n`)).toEqual(['unknown-reference']);
    expect(codesOf(`${TIERS}velocity: [{tier: high, per_week: 2}]\n`)).toEqual(['unknown-reference']);
  });

  it('stand on their own where that key is left out, since every key is optional', () => {
    expect(codesOf(TIERS)).toEqual([]);
    expect(codesOf('velocity: [{tier: high, per_week: 2}]\n')).toEqual([]);
  });
});
