import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { NINE } from '../stage/a-service.ts';
import { aStory, type Story } from '../stage/a-story.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('an event that cannot be applied yet', () => {
  let story: Story;
  beforeEach(async () => {
    story = await aStory();
    story.now = NINE + 10 * MINUTE;
  });
  afterEach(() => story.end());

  const roundAt = (now: number) => {
    story.now = now;
    return allRounds(story.service)(now);
  };
  const fates = async (id: string) =>
    (await story.service.store.events([id])).map(({ state, reason }) => [state, reason]);

  it('is tried when the lead gets an owner', async () => {
    await story.lead('w', 'AT');
    await story.tell('w', 'responded', 10);
    expect(await fates('w')).toEqual([['parked', 'no_owner_yet']]);
    await roundAt(NINE + 2 * 60 * MINUTE + 10 * MINUTE);
    expect(await fates('w')).toEqual([['applied', null]]);
    expect(await story.life('w')).toMatchObject({ owner: 'maria', respondedAt: NINE + 130 * MINUTE });
  });

  it('expires after a day, and the audit says why', async () => {
    await story.tell('never', 'accepted', 1);
    await roundAt(NINE + DAY + 9 * MINUTE);
    expect(await fates('never')).toEqual([['parked', 'unknown_lead']]);
    await roundAt(NINE + DAY + 11 * MINUTE);
    expect(await fates('never')).toEqual([['expired', 'unknown_lead']]);
    const [entry] = await story.service.store.auditTrail(1);
    expect(entry).toMatchObject({ what: 'event.expired', detail: { lead_id: 'never', reason: 'unknown_lead' } });
    await story.lead('never', 'DE');
    expect(await story.life('never')).toMatchObject({ acceptedAt: null });
  });

  it('that has become impossible expires with that reason', async () => {
    await story.tell('a', 'merged', 1, { into: 'b' });
    await story.lead('b', 'DE');
    await story.tell('b', 'merged', 2, { into: 'a' });
    await story.lead('a', 'DE');
    const all = [...(await fates('a')), ...(await fates('b'))];
    expect(all).toContainEqual(['applied', null]);
    expect(all).toContainEqual(['expired', 'circle']);
  });
});
