import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../../src/engine/model/state.ts';
import { handleEvent } from '../../../src/runtime/events/take-event.ts';
import { groupCommit } from '../../../src/runtime/leads/group-commit.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { StoreUnit } from '../../../src/runtime/store/store.ts';
import { NINE } from '../stage/a-service.ts';
import { aStory, complaintsAbout, type Story } from '../stage/a-story.ts';

describe('an event while the store fails', () => {
  let story: Story;
  let failOn: keyof StoreUnit | null;
  let broken: Service;
  beforeEach(async () => {
    story = await aStory();
    await story.lead('a', 'DE');
    await story.lead('b', 'FR');
    story.now = NINE + 60 * 60_000;
    failOn = null;
    const { store } = story.service;
    const faulty = (unit: StoreUnit): StoreUnit =>
      failOn === null ? unit : { ...unit, [failOn]: () => Promise.reject(new Error('disk full')) };
    const commit = groupCommit({ ...store, transaction: work => store.transaction(unit => work(faulty(unit))) });
    broken = { ...story.service, commit };
  });
  afterEach(() => story.end());

  const EVENTS = [
    { event: 'reassigned', to: 'ben', why: 'capacity' },
    { event: 'returned', reason: 'no time' },
    { event: 'enriched', fields: { country: 'FR' } },
    { event: 'merged', into: 'b' },
    { event: 'closed' },
  ].map(event => ({ ...event, at: '2026-11-02T09:10:00Z' }));

  it.each(EVENTS)('$event changes nothing, and everything when it is sent again', async event => {
    const { store, ledger } = story.service;
    const seen = async () => [stateOf(ledger), await store.state(), await store.lives('a'), await store.events(['a'])];
    const before = await seen();
    for (const step of ['addEvent', 'saveLife', 'saveRep'] as const) {
      failOn = step;
      await expect(handleEvent(broken, 'a', event), step).rejects.toThrow('disk full');
      expect(await seen(), step).toEqual(before);
    }
    failOn = null;
    expect(await handleEvent(broken, 'a', event)).toMatchObject({ kind: 'taken', event: { state: 'applied' } });
    expect(await complaintsAbout(story.service)).toEqual([]);
  });
});
