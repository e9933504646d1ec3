import type { LeadFact } from '../../../../src/engine/measure/lead-fact.ts';
import { diceOf } from '../../../../src/engine/measure/numbers/dice.ts';
import type { PaperFacts, PaperIncident } from '../../../../src/engine/measure/papers/paper-facts.ts';
import { aLead, DAY, MINUTE } from '../stage/facts.ts';

/** Monday, 5 October 2026, 00:00 UTC. */
export const BEGIN = Date.UTC(2026, 9, 5);

export const noFacts = (more: Partial<PaperFacts> = {}): PaperFacts => ({
  leads: [],
  places: [],
  incidents: [],
  partners: new Map(),
  drills: [],
  ...more,
});

/** Thirteen weeks of leads: some late, some never owned, some answered after the week in which they came. */
export function aQuarter(seed: number, perDay = 20): LeadFact[] {
  const dice = diceOf(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(dice() * of.length)] as T;
  return Array.from({ length: 91 * perDay }, (_, i) => {
    const receivedAt = BEGIN + Math.floor(((i + dice()) / perDay) * DAY);
    const firstOwnedAt = dice() < 0.03 ? null : receivedAt + Math.floor(dice() ** 4 * 12 * MINUTE);
    const answered = firstOwnedAt !== null && dice() < 0.9;
    return aLead({
      id: `lead-${i}`,
      receivedAt,
      source: pick(['demo', 'partner']),
      segment: pick(['small', 'small', 'large', 'unsized']),
      rep: firstOwnedAt === null ? null : pick(['ana', 'ben']),
      firstOwnedAt,
      respondedAt: answered ? firstOwnedAt + Math.floor(dice() ** 3 * 60 * MINUTE) : null,
      reason: dice() < 0.1 ? 'nobody_eligible' : 'picked',
      missing: dice() < 0.2 ? ['country'] : [],
      conflicts: dice() < 0.05 ? 1 : 0,
      drill: dice() < 0.01,
      mergedInto: dice() < 0.01 ? 'another' : null,
    });
  });
}

export const anIncident = (more: Partial<PaperIncident> = {}): PaperIncident => ({
  id: 'i-1',
  category: 'assignment_breach',
  key: 'lead:1',
  says: 'Lead 1 has no owner.',
  openedAt: BEGIN,
  resolvedAt: null,
  level: 2,
  count: 1,
  drill: false,
  businessCritical: false,
  owner: 'ops',
  respondBy: null,
  ...more,
});
