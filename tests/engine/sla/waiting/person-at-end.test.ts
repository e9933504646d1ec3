import { describe, expect, it } from 'vitest';
import type { Rep } from '../../../../src/engine/model/types.gen.ts';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import type { Router } from '../../../../src/engine/policy/router.ts';
import { personAtEnd } from '../../../../src/engine/sla/waiting/person-at-end.ts';
import { aPolicy } from '../../../runtime/stage/a-policy.ts';
import { NINE } from '../../../runtime/stage/a-service.ts';

const PEOPLE = ['maria', 'olga', 'otto', 'lena'] as const;
type State = Partial<Record<(typeof PEOPLE)[number], 'away' | 'inactive'>>;

const repIn = (state: State, id: (typeof PEOPLE)[number]): Rep => ({
  id,
  ...(state[id] === 'away' ? { away: [{ from: '2026-11-01', to: '2026-11-03' }] } : {}),
  ...(state[id] === 'inactive' ? { active: false } : {}),
});

function routerIn(state: State): Router {
  const roles = { ops: { people: ['olga', 'otto'] }, leadership: { people: ['lena'] } };
  const compiled = compilePolicy(
    aPolicy({
      rules: [],
      teams: [],
      reps: PEOPLE.map(id => repIn(state, id)),
      queues: [{ id: 'unrouted', keeper: 'ops', on_expiry: { owner: 'maria' } }],
      escalation: { roles, channels: {}, policies: [] },
    }),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.router;
}

describe('who takes what a queue could not place', () => {
  const person = (state: State) => personAtEnd(routerIn(state), 'unrouted', 'maria', NINE);

  it('is whom the queue names', () => {
    expect(person({})).toBe('maria');
  });

  it.each(['away', 'inactive'] as const)('is the first of the keeper role who is here when that one is %s', how => {
    expect(person({ maria: how })).toBe('olga');
    expect(person({ maria: how, olga: 'away' })).toBe('otto');
  });

  it('is somebody of another role when nobody of the keepers is here', () => {
    expect(person({ maria: 'away', olga: 'inactive', otto: 'away' })).toBe('lena');
  });

  it('is the first who is at least active when all are away', () => {
    expect(person({ maria: 'inactive', olga: 'away', otto: 'away', lena: 'away' })).toBe('olga');
  });

  it('is never somebody inactive', () => {
    expect(person({ maria: 'inactive', olga: 'inactive', otto: 'inactive', lena: 'inactive' })).toBeNull();
  });
});
