import { describe, expect, it } from 'vitest';
import { placed, readSmall, routing, rules } from '../policy/small-policy.ts';
import { decided, teams } from './decided.ts';

const OUT = teams('{id: ana}, {id: ben}, {id: gone, active: false}', 'members: [{rep: gone}]');
const one = (rest: string) => ({ ...OUT, 'rules/territory.yaml': rules(`{id: r, when: {city: x}, ${rest}}`) });
const lead = { city: 'x' };

describe('what a rule assigns to', () => {
  it('a team: one of its members', () => {
    const texts = { ...one('assign: {team: berlin}'), ...teams('{id: ana}', 'members: [{rep: ana}]') };
    expect(decided(lead, texts)).toMatchObject({
      outcome: 'owner',
      owner: 'ana',
      team: 'berlin',
      queue: null,
      reason: 'picked',
    });
  });
  it('a rep', () => {
    expect(decided(lead, one('assign: {owner: ana}'))).toMatchObject({ owner: 'ana', team: null, reason: 'owner' });
  });
  it.each(['account_owner', 'previous_owner'])('whoever the field %s of the lead names', field => {
    const decision = decided({ ...lead, [field]: 'ben' }, one(`assign: {owner: ${field}}`));
    expect(decision).toMatchObject({ owner: 'ben', team: null, reason: 'account_owner' });
  });
  it('a queue', () => {
    expect(decided(lead, one('assign: {queue: later}'))).toMatchObject({
      outcome: 'queue',
      owner: null,
      team: null,
      queue: 'later',
      reason: 'queued_by_rule',
    });
  });

  it.each(['{team: berlin, queue: later}', '{}', 'berlin', '{teem: berlin}'])(
    'is exactly one of them: %s is refused',
    assign => {
      const [finding, ...rest] = readSmall(one(`assign: ${assign}`)).findings;
      expect(rest).toEqual([]);
      expect(finding).toMatchObject({ code: 'schema', why: expect.stringContaining('Exactly one target') });
    },
  );
  it('an unknown one is told with the nearest name', () => {
    expect(readSmall(one('assign: {owner: anna}')).findings).toMatchObject([
      { code: 'unknown-reference', says: expect.stringContaining('"ana"') },
    ]);
    expect(readSmall(one('assign: {owner: city}')).findings[0]?.code).toBe('unknown-reference');
  });
  it('a rep whose id is that of a field is refused', () => {
    const texts = teams('{id: city}', 'members: []');
    expect(readSmall(texts).findings.map(placed)).toEqual(['schema teams.yaml:3:13']);
  });
});

describe('when nobody of it is eligible', () => {
  it('the fallback queue takes the lead; no later layer is asked', () => {
    const texts = {
      ...OUT,
      'rules/o.yaml': routing('owners', '{id: o, when: {city: x}, assign: {team: berlin}}'),
      ...later,
    };
    expect(decided(lead, texts)).toMatchObject({
      queue: 'unrouted',
      rule: 'o',
      layer: 'owners',
      reason: 'nobody_eligible',
    });
  });
  it('another target is tried once', () => {
    expect(decided(lead, one('assign: {team: berlin}, otherwise: {owner: ana}'))).toMatchObject({
      owner: 'ana',
      rule: 'r',
      reason: 'otherwise',
    });
    expect(decided(lead, one('assign: {team: berlin}, otherwise: {queue: later}'))).toMatchObject({
      queue: 'later',
      team: null,
      reason: 'otherwise',
    });
    expect(decided(lead, one('assign: {team: berlin}, otherwise: {owner: gone}'))).toMatchObject({
      queue: 'unrouted',
      rule: 'r',
      reason: 'nobody_eligible',
    });
  });

  const later = { 'rules/territory.yaml': rules('{id: t, when: {city: x}, assign: {owner: ana}}') };
  it('with `next` the later layers are asked as if the rule had not matched', () => {
    const owners = routing(
      'owners',
      '{id: o, when: {account_owner: {present: true}}, assign: {owner: account_owner}, otherwise: next}',
    );
    const texts = { ...OUT, ...later, 'rules/o.yaml': owners };
    expect(decided({ ...lead, account_owner: 'ben' }, texts)).toMatchObject({ owner: 'ben', rule: 'o' });
    for (const account_owner of ['gone', 'stranger'])
      expect(decided({ ...lead, account_owner }, texts)).toMatchObject({
        owner: 'ana',
        rule: 't',
        layer: 'territory',
        reason: 'owner',
      });
  });
  it('and when nobody of the later layers is either, the chain’s first rule is named', () => {
    const owners = routing('owners', '{id: o, when: {city: x}, assign: {team: berlin}, otherwise: next}');
    const territory = rules('{id: t, when: {city: x}, assign: {team: berlin}, otherwise: next}');
    const texts = { ...OUT, 'rules/o.yaml': owners, 'rules/territory.yaml': territory };
    expect(decided(lead, texts)).toMatchObject({
      queue: 'unrouted',
      rule: 'o',
      layer: 'owners',
      reason: 'nobody_eligible',
    });
  });
  it('`otherwise` is a target or `next`', () => {
    const [finding, ...rest] = readSmall(one('assign: {team: berlin}, otherwise: later')).findings;
    expect(rest).toEqual([]);
    expect(finding && placed(finding)).toBe('schema territory.yaml:5:65');
  });
});

describe('nothing matched', () => {
  it('rule, layer, team and owner are null, and the fallback queue takes the lead', () => {
    expect(decided({ city: 'y' })).toMatchObject({
      outcome: 'queue',
      rule: null,
      layer: null,
      team: null,
      owner: null,
      queue: 'unrouted',
      reason: 'no_rule',
      conflicts: [],
    });
  });
});
