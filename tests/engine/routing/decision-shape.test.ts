import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import { rules } from '../policy/small-policy.ts';
import { decided, MONDAY, type Raw, teams } from './decided.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/decision.schema.json', import.meta.url), 'utf8'));
const OUT = teams('{id: ana}, {id: ben, active: false}', 'members: [{rep: ben}]');
const one = (rest: string) => ({ ...OUT, 'rules/territory.yaml': rules(`{id: r, when: {city: x}, ${rest}}`) });

/** One lead for each reason that a decision can give. */
const GOLDEN: [reason: string, lead: Raw, texts: Record<string, string | null>, expected: object][] = [
  ['picked', { country: 'DE' }, {}, { owner: 'ana', team: 'berlin', queue: null, rule: 'german' }],
  ['owner', { city: 'x' }, one('assign: {owner: ana}'), { owner: 'ana', team: null, rule: 'r' }],
  [
    'account_owner',
    { city: 'x', account_owner: 'ana' },
    one('assign: {owner: account_owner}'),
    { owner: 'ana', team: null, rule: 'r' },
  ],
  ['queued_by_rule', { city: 'x' }, one('assign: {queue: later}'), { queue: 'later', team: null, rule: 'r' }],
  [
    'otherwise',
    { city: 'x' },
    one('assign: {team: berlin}, otherwise: {queue: later}'),
    { queue: 'later', team: null, rule: 'r' },
  ],
  ['nobody_eligible', { city: 'x' }, one('assign: {team: berlin}'), { queue: 'unrouted', team: null, rule: 'r' }],
  [
    'no_weight',
    { country: 'DE' },
    teams('{id: ana}', 'members: [{rep: ana, weight: 0}]'),
    { queue: 'unrouted', team: null, rule: 'german' },
  ],
  [
    'missing_field',
    { source: 'partner' },
    {},
    { queue: 'unrouted', team: null, rule: null, layer: null, missing: ['country', 'employees'] },
  ],
  ['no_rule', { city: 'y' }, {}, { queue: 'unrouted', team: null, rule: null, layer: null }],
];

describe('a golden record for each reason', () => {
  it('leaves none out', () => {
    expect(GOLDEN.map(([reason]) => reason).sort()).toEqual([...schema.$defs.reason.enum].sort());
  });

  it.each(GOLDEN)('%s', (reason, lead, texts, expected) => {
    const decision = decided(lead, texts);
    expect(decision).toMatchObject({ ...expected, reason });
    expect(decision.outcome).toBe(decision.owner === null ? 'queue' : 'owner');
    expect(validatorOf('decision')(decision)).toBe(true);
    expect(Object.keys(decision)).toEqual(Object.keys(schema.properties));
  });
});

describe('every decision', () => {
  it('says when, in UTC with milliseconds', () => {
    expect(decided({}, {}, MONDAY + 7).at).toBe('2026-11-02T09:00:00.007Z');
  });
  it('has its SLA and escalation, for queued leads too', () => {
    expect(decided({})).toMatchObject({ outcome: 'queue', sla: 'rest', escalation: 'standard', segment: 'unsized' });
  });
});
