import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import { lookAtPlaces } from '../../../src/runtime/doctor/look-at-places.ts';
import { tick } from '../../../src/runtime/queues/tick.ts';
import { wrongClockRound } from '../../../src/runtime/queues/wrong-clock-round.ts';
import { activateRelease } from '../../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../../src/runtime/releases/push-bundle.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import type { Story } from '../stage/a-story.ts';
import { afterADay, type Tampered } from './stage/tampered.ts';

/** The queue of Paris waits for two hours at noon; in the second release for one. */
const waiting = (hours: string) =>
  aPolicy({
    queues: [
      { id: 'paris', calendar: 'noon', retry_every: '5m', expires_after: hours, on_expiry: { owner: 'maria' } },
      { id: 'alps', retry_every: '5m', expires_after: '2h', on_expiry: { owner: 'maria' } },
      { id: 'unrouted', retry_every: '5m', expires_after: '2h', on_expiry: { owner: 'maria' } },
    ],
    calendars: [
      { id: 'noon', zone: 'UTC', hours: { mon: ['11:00-14:00'] }, deadline_boundary: 'stay_at_close' },
      { id: 'monday-noon', zone: 'UTC', hours: { mon: ['12:00-13:00'] }, deadline_boundary: 'stay_at_close' },
    ],
  });

describe('places in queues, and the ends that their queues said', () => {
  let store: Tampered;
  const found = (...statements: string[]) => store.found(lookAtPlaces, ...statements);
  beforeAll(async () => {
    store = await afterADay(waiting('2h'), aDay);
  });
  afterAll(() => store.end());

  /** One lead waits on from an earlier release, one came by a clock ahead, one waits in a queue that never changed. */
  async function aDay(story: Story): Promise<void> {
    await story.lead('paris', 'FR');
    story.now += 3 * HOUR;
    await story.lead('early', 'FR');
    story.now -= 3 * HOUR - MINUTE;
    await wrongClockRound.run(story.service, story.now);
    const second = aBundle(2, aBundle(1, null, waiting('2h')).id, waiting('1h'));
    await pushBundle(story.service, second, 'test');
    await activateRelease(story.service, { id: second.id, rollbackTo: 'fallback' }, 'test');
    await story.lead('nowhere', 'IT');
    story.now += 10 * MINUTE;
    await tick(story.service, story.now);
  }

  it('are as they should be, whatever release said it, and by whatever clock', async () => {
    expect(await found()).toEqual([]);
  });

  it.each([
    ['never ends', 'expires_at = null'],
    ['ends later', 'expires_at = expires_at + 1'],
    ['ends in another age', 'expires_at = 9e15, due_at = 9e15'],
    ['is looked at only after its end', 'due_at = 9e15'],
  ])('fires for each that %s', async (_what, damage) => {
    const broken = await found(`update queue_entries set ${damage}`);
    expect([...new Set(broken)].sort()).toEqual(['I5 lead:early', 'I5 lead:nowhere', 'I5 lead:paris']);
  });
});
