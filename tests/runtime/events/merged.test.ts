import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NINE } from '../stage/a-service.ts';
import { aStory, complaintsAbout, type Story } from '../stage/a-story.ts';

const MINUTE = 60_000;
const at = (minute: number): number => NINE + minute * MINUTE;

describe('leads that become one', () => {
  let story: Story;
  beforeEach(async () => {
    story = await aStory();
    for (const [minute, [id, country]] of [
      ['a', 'DE'],
      ['b', 'FR'],
      ['c', 'AT'],
    ].entries()) {
      story.now = at(minute);
      await story.lead(id ?? '', country ?? '');
    }
    story.now = at(60);
  });
  afterEach(async () => {
    expect(await complaintsAbout(story.service)).toEqual([]);
    await story.end();
  });

  const merge = (from: string, into: string, minute = 10) => story.tell(from, 'merged', minute, { into });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])(
    '%s into %s: one goes on, with the earliest receipt and the owner of the lead received first',
    async (from, into) => {
      await merge(from, into);
      expect(await story.life(from)).toMatchObject({ status: 'merged', mergedInto: into, owner: null });
      expect(await story.life(into)).toMatchObject({
        status: 'owner',
        owner: 'ana',
        receivedAt: NINE,
        firstOwnedAt: NINE,
      });
      expect(story.service.ledger.reps.get('ana')?.open).toBe(1);
      expect(story.service.ledger.reps.get('carla')?.open).toBe(0);
      expect(await story.service.store.decisions(from)).toHaveLength(1);
    },
  );

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('%s into %s: an owner who has accepted goes before one who was first', async (from, into) => {
    await story.tell('b', 'accepted', 5);
    await merge(from, into);
    expect(await story.life(into)).toMatchObject({ owner: 'carla', acceptedAt: at(5) });
  });

  it('leaves its queue, and the one that goes on is had by somebody', async () => {
    await merge('a', 'c');
    expect(await story.life('c')).toMatchObject({ status: 'owner', owner: 'ana', receivedAt: NINE });
    await story.lead('d', 'AT');
    await merge('d', 'c', 60);
    expect((await story.service.store.queueEntries('d')).map(({ ending }) => ending)).toEqual(['merged']);
  });

  it.each([
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    [
      ['b', 'c'],
      ['a', 'b'],
    ],
    [
      ['a', 'c'],
      ['b', 'c'],
    ],
    [
      ['b', 'c'],
      ['a', 'c'],
    ],
    [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ],
    [
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ],
  ])('three of them, in the order %j %j, end alike', async (...merges) => {
    for (const [index, [from, into]] of merges.entries()) {
      expect(await merge(from ?? '', into ?? '', 10 + index)).toMatchObject({ kind: 'taken' });
    }
    expect(await story.life('c')).toMatchObject({ status: 'owner', owner: 'ana', receivedAt: NINE, mergedInto: null });
    expect(await story.life('a')).toMatchObject({ status: 'merged', mergedInto: 'c' });
    expect(await story.life('b')).toMatchObject({ status: 'merged', mergedInto: 'c' });
  });

  it('refuse a circle', async () => {
    await merge('a', 'b');
    expect(await merge('b', 'a', 11)).toMatchObject({ kind: 'refused', reason: 'circle' });
    expect(await merge('c', 'c')).toMatchObject({ kind: 'refused', reason: 'circle' });
    await merge('b', 'c', 12);
    expect(await merge('c', 'a', 13)).toMatchObject({ kind: 'refused', reason: 'circle' });
  });

  it('hand on what is told of the one that is gone', async () => {
    await merge('a', 'b');
    await story.tell('a', 'responded', 20);
    await story.tell('a', 'closed', 30);
    expect(await story.life('b')).toMatchObject({ status: 'closed', respondedAt: at(20), closedAt: at(30) });
    expect(story.service.ledger.reps.get('ana')?.open).toBe(0);
  });

  it('wait for one that is not here yet', async () => {
    expect(await merge('a', 'z')).toMatchObject({ event: { state: 'parked', reason: 'unknown_lead' } });
    await story.lead('z', 'AT');
    expect(await story.life('z')).toMatchObject({ owner: 'ana', receivedAt: NINE });
    expect(await story.life('a')).toMatchObject({ mergedInto: 'z' });
  });
});
