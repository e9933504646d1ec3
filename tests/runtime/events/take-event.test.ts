import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/engine/model/types.gen.ts';
import { NINE } from '../stage/a-service.ts';
import { aStory, complaintsAbout, type Story, storyPolicy } from '../stage/a-story.ts';

const MINUTE = 60_000;
const at = (minute: number): number => NINE + minute * MINUTE;

describe('an event of a lead', () => {
  let story: Story;
  beforeEach(async () => {
    story = await aStory();
    await story.lead('a', 'DE');
    story.now = at(60);
  });
  afterEach(async () => {
    expect(await complaintsAbout(story.service)).toEqual([]);
    await story.end();
  });

  const causes = async (id: string) => (await story.service.store.decisions(id)).map(({ cause }) => cause);
  const open = (rep: string) => story.service.ledger.reps.get(rep)?.open ?? 0;
  const perDay = (rep: string) => story.service.ledger.reps.get(rep)?.today.n ?? 0;

  it('is applied once, however often it is told', async () => {
    expect(await story.tell('a', 'accepted', 1)).toMatchObject({ kind: 'taken', event: { state: 'applied' } });
    expect(await story.tell('a', 'accepted', 1)).toMatchObject({ kind: 'repeated', event: { state: 'applied' } });
    expect(await story.life('a')).toMatchObject({ acceptedAt: at(1) });
  });

  it('is another one under a known id: refused', async () => {
    await story.tell('a', 'accepted', 1, { id: 'e1' });
    expect(await story.tell('a', 'responded', 1, { id: 'e1' })).toEqual({ kind: 'conflict', id: 'e1' });
    expect(await story.life('a')).toMatchObject({ respondedAt: null });
  });

  it('may be a little ahead of our clock, and no more', async () => {
    expect(await story.tell('a', 'accepted', 65)).toMatchObject({ kind: 'taken' });
    expect(await story.tell('a', 'responded', 66)).toMatchObject({ kind: 'unreadable', field: 'at' });
  });

  it('counts from the receipt when it says that it was before', async () => {
    await story.tell('a', 'accepted', -60);
    expect(await story.life('a')).toMatchObject({ acceptedAt: NINE, receivedAt: NINE });
  });

  it.each([
    ['an unknown kind', { event: 'sold' }, 'event'],
    ['a missing part', { event: 'reassigned', to: 'ben' }, 'why'],
    ['a state that is not on the list', { event: 'paused', state: 'holiday' }, 'state'],
    ['a part that no event has', { event: 'accepted', owner: 'ben' }, 'owner'],
    ['no time', { event: 'accepted', at: 'yesterday' }, 'at'],
    ['fields that are no object', { event: 'enriched', fields: [1] }, 'fields'],
    ['a prototype key', JSON.parse('{"event": "accepted", "__proto__": {"x": 1}}'), '__proto__'],
  ])('with %s is not read', async (_name, body: { event: string }, field) => {
    const { event, ...more } = body;
    expect(await story.tell('a', event, 1, more)).toMatchObject({ kind: 'unreadable', field });
    expect(await story.service.store.events(['a'])).toEqual([]);
  });

  it('`reassigned` moves the lead and its load, and keeps why', async () => {
    await story.tell('a', 'reassigned', 1, { to: 'ben', why: 'wrong_territory' });
    expect(await story.life('a')).toMatchObject({ owner: 'ben', team: null, firstOwnedAt: NINE, ownedAt: at(1) });
    expect([open('ana'), open('ben'), perDay('ben')]).toEqual([0, 1, 1]);
    expect(await causes('a')).toEqual(['intake', 'reassigned']);
    expect((await story.service.store.decisions('a')).at(-1)?.decision).toMatchObject({
      owner: 'ben',
      rule: 'germany',
    });
    expect((await story.service.store.events(['a']))[0]).toMatchObject({ body: { why: 'wrong_territory' } });
  });

  it.each(['gone', 'nobody', 'constructor'])('`reassigned` to %s, who is no active rep, is refused', async to => {
    const taken = await story.tell('a', 'reassigned', 1, { to, why: 'other' });
    expect(taken).toMatchObject({ kind: 'refused', reason: 'not_a_rep', field: 'to' });
    expect(await story.life('a')).toMatchObject({ owner: 'ana' });
  });

  it('`returned` lets the rules decide again without whoever had it', async () => {
    await story.tell('a', 'returned', 1, { reason: 'a friend of mine works there' });
    expect(await story.life('a')).toMatchObject({ owner: 'ben', team: 'dach', ownedAt: at(1) });
    await story.tell('a', 'returned', 2, { reason: 'no time' });
    expect(await story.life('a')).toMatchObject({ status: 'queue', owner: null });
    expect([open('ana'), open('ben')]).toEqual([0, 0]);
    expect(await causes('a')).toEqual(['intake', 'returned', 'returned']);
    const [explained] = (await story.service.store.decisions('a')).slice(-1);
    expect(explained?.state.leads).toEqual({ a: { earlier: ['ana', 'ben'] } });
  });

  it('`returned` counts at the receipt like more fields from before it, whichever was heard of first', async () => {
    await story.tell('a', 'enriched', -1, { fields: { city: 'Bonn' } });
    await story.tell('a', 'returned', -2, { reason: 'on leave' });
    expect(await story.life('a')).toMatchObject({ owner: 'ben', ownedAt: NINE });
    expect(await causes('a')).toEqual(['intake', 'returned']);
  });

  it('`enriched` moves a lead that nobody has touched when another rule holds for it', async () => {
    await story.tell('a', 'enriched', 1, { fields: { city: 'Bonn' } });
    expect(await causes('a')).toEqual(['intake']);
    await story.tell('a', 'enriched', 2, { fields: { country: 'FR' } });
    expect(await story.life('a')).toMatchObject({ owner: 'carla' });
    expect([open('ana'), open('carla')]).toEqual([0, 1]);
    expect(await causes('a')).toEqual(['intake', 'enriched']);
  });

  it('`enriched` leaves a lead to whoever has accepted it', async () => {
    await story.tell('a', 'accepted', 1);
    await story.tell('a', 'enriched', 2, { fields: { country: 'FR' } });
    expect(await story.life('a')).toMatchObject({ owner: 'ana' });
  });

  it('`enriched` that would give the lead another id is refused', async () => {
    const taken = await story.tell('a', 'enriched', 1, { fields: { id: 'b' } });
    expect(taken).toMatchObject({ kind: 'refused', reason: 'another_id' });
  });

  it.each(['closed', 'opportunity_opened'])('`%s` frees its owner once', async event => {
    await story.lead('b', 'DE');
    await story.tell('a', event, 1);
    await story.tell('a', event, 2);
    expect(open('ana')).toBe(1);
  });

  it('`closed` takes a waiting lead from its queue', async () => {
    await story.lead('w', 'AT');
    await story.tell('w', 'closed', 60);
    expect(await story.life('w')).toMatchObject({ status: 'closed', owner: null });
    expect((await story.service.store.queueEntries('w')).map(({ ending }) => ending)).toEqual(['closed']);
  });

  it('of an unknown lead waits for it for a day', async () => {
    const taken = await story.tell('new', 'accepted', 1);
    expect(taken).toMatchObject({ event: { state: 'parked', reason: 'unknown_lead', expiresAt: at(60 + 24 * 60) } });
    await story.lead('new', 'DE');
    expect(await story.life('new')).toMatchObject({ owner: 'ana', acceptedAt: at(60) });
    expect((await story.service.store.events(['new']))[0]).toMatchObject({ state: 'applied' });
  });
});

describe('more fields of a lead in another segment', () => {
  it('bring its promise along, also where the owner keeps it', async () => {
    const segments: Policy['segments'] = [
      { id: 'bonn', when: { city: 'Bonn' } },
      { id: 'all', default: true },
    ];
    const targets: Policy['sla']['targets'] = [
      { id: 'fast', segment: ['bonn'], assignment: { breach: '5m' } },
      { id: 'rest', default: true, assignment: { breach: '4h' } },
    ];
    const story = await aStory(storyPolicy({ segments, sla: { targets, quarters: [] } }));
    await story.lead('a', 'DE', { source: 'demo' });
    story.now = at(10);
    await story.tell('a', 'accepted', 1);
    expect(await story.life('a')).toMatchObject({ segment: 'all', sla: 'rest' });
    await story.tell('a', 'enriched', 2, { fields: { city: 'Bonn' } });
    expect(await story.life('a')).toMatchObject({ owner: 'ana', segment: 'bonn', sla: 'fast' });
    await story.end();
  });
});
