import { describe, expect, it } from 'vitest';
import { DAY, lookOf, NINE } from '../stage/facts.ts';

const look = (lastDrill: number | null, liveSince: number | null = NINE - 300 * DAY) =>
  lookOf('drill-overdue', { lastDrill, liveSince });

describe('drill-overdue fires', () => {
  it('five weeks after the last drill', () => {
    expect(look(NINE - 35 * DAY)).toMatchObject({ state: 'firing', says: 'The last drill was 35 d ago.' });
  });

  it('on a service that never had one', () => {
    expect(look(null)).toMatchObject({
      state: 'firing',
      says: 'There was no drill yet; the service went live 300 d ago.',
    });
  });
});

describe('drill-overdue stays silent', () => {
  it('in the weeks after a drill', () => {
    expect(look(NINE - 35 * DAY + 1)).toMatchObject({ state: 'quiet' });
  });

  it('on a service that is young, or not live at all', () => {
    expect(look(null, NINE - DAY)).toMatchObject({ state: 'quiet' });
    expect(look(null, null)).toMatchObject({ state: 'not_enough_data', value: null });
  });
});
