import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import { absentOwners } from '../../../../src/runtime/releases/rehearsal/absent-owners.ts';
import { aPolicy } from '../../stage/a-policy.ts';
import { NINE } from '../../stage/a-service.ts';

const ALL = ['ana', 'ben', 'maria', 'owl'];

/** The staged company, with these people gone. */
function without(gone: readonly string[], more: Partial<Policy> = {}): string[] {
  const reps = ALL.map(id => ({ id, active: !gone.includes(id) }));
  const compiled = compilePolicy(aPolicy({ reps, ...more }));
  if (!compiled.ok) throw new Error('the staged policy does not compile');
  return absentOwners(compiled.router, NINE);
}

const toBen = [
  { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { team: 'dach' }, otherwise: { owner: 'ben' } },
] as unknown as Policy['rules'];

describe('owners of a way back', () => {
  it('are all there in a company where everybody is', () => {
    expect(without([])).toEqual([]);
  });

  it('are missed where a rule names them, also as its other target', () => {
    expect(without(['ben'], { rules: toBen })).toEqual(['rule germany names ben, who is not active']);
  });

  it('are missed at the end of a queue', () => {
    expect(without(['maria'])).toEqual(['alps', 'unrouted'].map(id => `queue ${id} ends at maria, who is not active`));
  });

  it('are missed when a team that a rule names has nobody left; one of two may go', () => {
    expect(without(['ana'])).toEqual([]);
    expect(without(['ana', 'ben'])).toEqual(['team dach has nobody active']);
    expect(without(['ana', 'owl'], { rules: [] })).toEqual([]);
  });

  it('may be away: who is away comes back', () => {
    const reps = ALL.map(id => ({ id, away: [{ from: '2026-01-01', to: '2026-12-31' }] }));
    expect(without([], { reps, rules: toBen })).toEqual([]);
  });
});
