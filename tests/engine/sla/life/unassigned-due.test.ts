import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import { unassignedDue } from '../../../../src/engine/sla/life/unassigned-due.ts';
import { aPolicy } from '../../../runtime/stage/a-policy.ts';
import { NINE } from '../../../runtime/stage/a-service.ts';

const MINUTE = 60_000;

const due = (sla: string | null) => {
  const targets = [
    { id: 'always', max_unassigned_age: '10m' },
    { id: 'noon', max_unassigned_age: '10m', calendar: 'monday-noon' },
    { id: 'theirs', max_unassigned_age: '10m', calendar: 'owner' },
    { id: 'none', default: true as const },
  ];
  const compiled = compilePolicy(aPolicy({ sla: { targets, quarters: [] } }));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return unassignedDue(compiled.router, sla, NINE);
};

describe('when a lead has been without an owner for too long', () => {
  it('is said by its SLA row, in the hours of that row', () => {
    expect(due('always')).toBe(NINE + 10 * MINUTE);
    expect(due('noon')).toBe(NINE + 190 * MINUTE);
    expect(due('theirs')).toBe(NINE + 10 * MINUTE);
  });

  it('is never where nothing is promised', () => {
    expect(due('none')).toBeNull();
    expect(due('gone')).toBeNull();
    expect(due(null)).toBeNull();
  });
});
