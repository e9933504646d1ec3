import { describe, expect, it } from 'vitest';
import type { ClockLife } from '../../../../src/engine/sla/clocks/clock.ts';
import { courseOf } from '../../../../src/engine/sla/clocks/course-of.ts';

const life = (more: Partial<ClockLife>): ClockLife => ({
  receivedAt: 100,
  firstOwnedAt: null,
  ownedAt: null,
  respondedAt: null,
  closedAt: null,
  pauses: [],
  ...more,
});
const assignment = (more: Partial<ClockLife>) => courseOf('assignment', life(more));
const response = (more: Partial<ClockLife>) => courseOf('response', life(more));
const reassignment = (more: Partial<ClockLife>) => courseOf('reassignment', life(more));

describe('the assignment clock', () => {
  it('runs from receipt', () => expect(assignment({})).toEqual({ startedAt: 100, stoppedAt: null }));

  it('stops at the first valid owner, and no reassignment restarts it', () => {
    expect(assignment({ firstOwnedAt: 130, ownedAt: 500 })).toEqual({ startedAt: 100, stoppedAt: 130 });
  });

  it('runs on without a valid owner, whoever holds the lead', () => {
    expect(assignment({ firstOwnedAt: null, ownedAt: 120 })?.stoppedAt).toBeNull();
  });

  it('stops when the lead ends without any', () => expect(assignment({ closedAt: 900 })?.stoppedAt).toBe(900));

  it('never stops before it started: a receipt in the future', () => {
    expect(assignment({ firstOwnedAt: 40 })).toEqual({ startedAt: 100, stoppedAt: 100 });
  });
});

describe('the response clock', () => {
  it('has not begun without an owner', () => expect(response({})).toBeNull());

  it('runs from the first owner to the first touch, through reassignments', () => {
    expect(response({ firstOwnedAt: 130, ownedAt: 130 })).toEqual({ startedAt: 130, stoppedAt: null });
    expect(response({ firstOwnedAt: 130, ownedAt: 500, respondedAt: 600 })).toEqual({ startedAt: 130, stoppedAt: 600 });
  });

  it('ends with the lead', () => {
    expect(response({ firstOwnedAt: 130, closedAt: 700 })?.stoppedAt).toBe(700);
    expect(response({ firstOwnedAt: 130, closedAt: 700, respondedAt: 800 })?.stoppedAt).toBe(700);
  });
});

describe('the reassignment interval', () => {
  it('is there only while a later owner has the lead', () => {
    expect(reassignment({ firstOwnedAt: 130, ownedAt: 130 })).toBeNull();
    expect(reassignment({ firstOwnedAt: 130, ownedAt: null })).toBeNull();
    expect(reassignment({ firstOwnedAt: 130, ownedAt: 500 })).toEqual({ startedAt: 500, stoppedAt: null });
  });

  it('ends at the first touch, and is none when that came before', () => {
    expect(reassignment({ firstOwnedAt: 130, ownedAt: 500, respondedAt: 620 })?.stoppedAt).toBe(620);
    expect(reassignment({ firstOwnedAt: 130, ownedAt: 500, respondedAt: 300 })).toBeNull();
  });
});
