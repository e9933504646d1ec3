import { describe, expect, it } from 'vitest';
import {
  countBy,
  type Decided,
  ending,
  isThere,
  routeAll,
  routeText,
  sourceOf,
  titleOf,
  X_EDUCATION,
} from './route-all.ts';

const lacksCountry = ({ raw }: Decided): boolean => String(raw['Country'] ?? '').trim() === '';

describe.skipIf(!isThere(X_EDUCATION))(titleOf('the x-education forms', X_EDUCATION), async () => {
  const decided: readonly Decided[] = isThere(X_EDUCATION) ? await routeAll(X_EDUCATION) : [];
  const from = (source: string) => decided.filter(each => sourceOf(each) === source);

  it('loses no lead', () => {
    expect(decided).toHaveLength(5934);
  });

  it('gives each an owner or a queue, never both, and a reason', () => {
    for (const { decision } of decided) {
      expect(decision.owner === null).toBe(decision.outcome === 'queue');
      expect(decision.queue === null).toBe(decision.outcome === 'owner');
      expect(decision.reason).toBeTruthy();
    }
  });

  it('shows by reason what becomes of chats without a country', () => {
    const chats = from('Olark Chat');
    expect(chats).toHaveLength(1295);
    expect(countBy(chats.filter(lacksCountry), ending)).toEqual({
      'chat-qualify queued_by_rule': 1074,
      'owner picked': 156,
    });
    expect(
      countBy(
        chats.filter(each => !lacksCountry(each)),
        ending,
      ),
    ).toEqual({ 'owner picked': 65 });
  });

  it('names the country as missing wherever a known source has none, or one that is none', () => {
    const known = decided.filter(each => !['none', 'testone'].includes(sourceOf(each)));
    const missing = known.filter(({ decision }) => decision.missing.includes('country'));
    expect(known.filter(lacksCountry).every(each => missing.includes(each))).toBe(true);
    const named = missing.filter(each => !lacksCountry(each));
    expect(countBy(named, ({ raw }) => String(raw['Country']))).toEqual({ 'Asia/Pacific Region': 2, unknown: 5 });
  });

  it('holds back a call without a country, and never a reference', () => {
    expect(countBy(from('Click2call'), ending)).toEqual({ 'unrouted missing_field': 3 });
    expect(countBy(from('Reference'), ending)).toEqual({ 'owner picked': 311 });
    expect(from('Reference').filter(lacksCountry)).toHaveLength(296);
  });

  it('ends as counted in all', () => {
    expect(countBy(decided, ending)).toEqual({
      'chat-qualify queued_by_rule': 1074,
      'owner picked': 4817,
      'triage queued_by_rule': 40,
      'unrouted missing_field': 3,
    });
  });

  it('lets every adviser have some', () => {
    expect(new Set(decided.flatMap(({ decision }) => decision.owner ?? [])).size).toBe(32);
  });

  it('is the same bytes twice', async () => {
    expect(await routeText(X_EDUCATION)).toBe(await routeText(X_EDUCATION));
  });
});
