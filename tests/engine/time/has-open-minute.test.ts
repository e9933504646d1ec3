import { describe, expect, it } from 'vitest';
import { hasOpenMinute, weeklyMinutes } from '../../../src/engine/time/has-open-minute.ts';

const zone = 'Europe/Berlin';

describe('whether a calendar ever opens', () => {
  it('is told by its weekly hours', () => {
    expect(hasOpenMinute({ id: 'a', zone, hours: { wed: ['09:00-09:01'] } })).toBe(true);
    expect(hasOpenMinute({ id: 'a', zone, hours: { mon: [], tue: [] } })).toBe(false);
    expect(hasOpenMinute({ id: 'a', zone })).toBe(false);
  });

  it('or by a single override', () => {
    expect(hasOpenMinute({ id: 'a', zone, overrides: { '2026-12-24': ['09:00-12:00'] } })).toBe(true);
    expect(hasOpenMinute({ id: 'a', zone, overrides: { '2026-12-24': [] } })).toBe(false);
  });

  it('weekly hours are summed over the days', () => {
    expect(weeklyMinutes({ id: 'a', zone, hours: { mon: ['09:00-12:00', '13:00-18:00'], tue: ['09:00-18:00'] } })).toBe(
      1020,
    );
  });
});
