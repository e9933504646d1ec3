import { describe, expect, it } from 'vitest';
import { readPredicted } from '../../../src/engine/release/predicted.ts';

const SOUND = {
  plan: 'sha256:00',
  tier: 'medium',
  leads: { total: 40, changed: 5 },
  teams: [{ team: 'dach', total: 12, changed: 5 }],
};

describe('what was predicted of a release', () => {
  it('reads as it was sent, without anything else that was sent along', () => {
    expect(readPredicted({ ...SOUND, more: 'x', teams: [{ ...SOUND.teams[0], more: 1 }] })).toEqual(SOUND);
  });

  it.each([
    ['nothing', null],
    ['text', 'all is well'],
    ['no counts', { ...SOUND, leads: {} }],
    ['more moved than there are', { ...SOUND, leads: { total: 4, changed: 5 } }],
    ['a half lead', { ...SOUND, leads: { total: 4, changed: 0.5 } }],
    ['a name without end', { ...SOUND, tier: 'x'.repeat(201) }],
    ['teams that are none', { ...SOUND, teams: [{ team: 7, total: 1, changed: 1 }] }],
    ['teams without end', { ...SOUND, teams: Array.from({ length: 51 }, () => SOUND.teams[0]) }],
  ])('is not taken from %s', (_, value) => {
    expect(readPredicted(value)).toBeNull();
  });
});
