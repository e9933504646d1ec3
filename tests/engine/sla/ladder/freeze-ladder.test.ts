import { describe, expect, it } from 'vitest';
import { freezeLadder } from '../../../../src/engine/sla/ladder/freeze-ladder.ts';
import { smallRouter } from '../../policy/small-policy.ts';

const ESCALATION = `kind: escalation
version: 1
roles:
  ops: {people: [ana, ben], channel: chat}
  nobody: {}
channels:
  chat: {type: slack, url_env: CHAT_URL}
policies:
  - id: standard
    levels:
      - {level: 1, after: 0m, recover: {attempts: 3, every: 1m}}
      - {level: 2, after: 10m, notify: ops, respond_within: 15m, or_when: {category: [conflict]}}
      - {level: 3, after: 1h, notify: nobody, or_when: {category: [], business_critical: false}}
  - id: other
    levels: [{level: 1, after: 5s}]
`;
const router = smallRouter({ 'rules/escalation.yaml': ESCALATION });

describe('a ladder', () => {
  it('holds all that its policy says, with times in milliseconds and roles as they are', () => {
    expect(freezeLadder(router, 'standard')).toEqual({
      policy: 'standard',
      release: router.release,
      rungs: [
        {
          level: 1,
          after: 0,
          recover: { attempts: 3, every: 60_000 },
          role: null,
          respondWithin: null,
          trigger: null,
        },
        {
          level: 2,
          after: 600_000,
          recover: null,
          role: {
            id: 'ops',
            people: ['ana', 'ben'],
            channel: { id: 'chat', type: 'slack', url_env: 'CHAT_URL' },
          },
          respondWithin: 900_000,
          trigger: { faults: { categories: ['conflict'], count: 1, within: 900_000 }, businessCritical: false },
        },
        {
          level: 3,
          after: 3_600_000,
          recover: null,
          role: { id: 'nobody', people: [], channel: null },
          respondWithin: null,
          trigger: null,
        },
      ],
    });
  });

  it.each([
    ['the one that is named', 'other', 'other'],
    ['that of the default row when none is named', null, 'standard'],
    ['that of the default row when the name is gone from the rules', 'gone', 'standard'],
    ['no prototype', 'constructor', 'standard'],
  ])('is %s', (_what, id, policy) => {
    expect(freezeLadder(router, id).policy).toBe(policy);
  });

  it('is the first of all without a default row, and empty without any policy', () => {
    const sla = 'kind: sla\nversion: 1\ntargets: [{id: rest, source: demo, escalation: other}]\n';
    expect(freezeLadder(smallRouter({ 'rules/escalation.yaml': ESCALATION, 'rules/sla.yaml': sla }), null).policy).toBe(
      router.policy.escalation.policies[0]?.id,
    );
    const none = { ...router, policy: { ...router.policy, escalation: { roles: {}, channels: {}, policies: [] } } };
    expect(freezeLadder(none, 'standard')).toMatchObject({ policy: null, rungs: [] });
  });

  it('has its levels in rising order, each once, whatever rules that the checks refuse may say', () => {
    const levels = [
      { level: 3, after: '3m' },
      { level: 1, after: '0m' },
      { level: 1, after: '9m' },
    ];
    const escalation = { roles: {}, channels: {}, policies: [{ id: 'x', levels }] };
    const odd = freezeLadder({ ...router, policy: { ...router.policy, escalation } }, 'x');
    expect(odd.rungs.map(({ level, after }) => [level, after])).toEqual([
      [1, 0],
      [3, 180_000],
    ]);
  });
});
