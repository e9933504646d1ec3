import { describe, expect, it } from 'vitest';
import type { SlaTarget } from '../../../src/engine/model/types.gen.ts';
import { slowerTimes } from '../../../src/engine/sla/slower-times.ts';

const row = (more: Partial<SlaTarget> = {}): SlaTarget => ({ id: 'row', ...more });
const slower = (before: Partial<SlaTarget>, after: Partial<SlaTarget>) =>
  slowerTimes(row(before), row(after)).map(({ what, from, to }) => `${what} ${from} to ${to}`);

describe('a promise gets slower', () => {
  it.each<[string, Partial<SlaTarget>, Partial<SlaTarget>]>([
    ['assignment.breach 5m to 6m', { assignment: { breach: '5m' } }, { assignment: { breach: '6m' } }],
    ['response.p90 59m to 1h', { response: { p90: '59m' } }, { response: { p90: '1h' } }],
    ['response.p50 5m to none', { response: { p50: '5m' } }, {}],
    ['max_unassigned_age 10m to 1h', { max_unassigned_age: '10m' }, { max_unassigned_age: '1h' }],
    ['calendar always to berlin', {}, { calendar: 'berlin' }],
  ])('%s', (says, before, after) => {
    expect(slower(before, after)).toEqual([says]);
    expect(slower(after, before)).toEqual([]);
  });

  it('when nothing is promised any more', () => {
    expect(slowerTimes(row(), null)).toEqual([{ what: 'promise', from: 'row', to: 'none' }]);
    expect(slowerTimes(null, row())).toEqual([]);
  });

  it('not when the same time is written otherwise, or another calendar with hours takes its place', () => {
    expect(slower({ assignment: { breach: '60m' } }, { assignment: { breach: '1h' } })).toEqual([]);
    expect(slower({ calendar: 'berlin' }, { calendar: 'tokyo' })).toEqual([]);
  });
});
