import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { nothingOnTheWay } from '../../../src/runtime/notify/outbox-round.ts';
import { postRoomOf } from '../../../src/runtime/notify/post-room.ts';
import type { Outgoing, Sent } from '../../../src/runtime/notify/send.ts';
import { crmOwnersRound } from '../../../src/runtime/reconcile/crm-owners-round.ts';
import { answered, ENV, fine, type PostOffice, postOffice } from '../stage/post-office.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const CRM = { ...ENV, LEADRAIL_CRM_URL: 'https://crm.example.com' };

describe('the sweep over owners in the CRM', () => {
  let office: PostOffice;
  let owners: Map<string, string | null>;
  afterEach(() => office.store.close());
  const begin = async (env: Record<string, string>) => {
    owners = new Map();
    office = await postOffice(env);
    office.answer = honest;
  };
  beforeEach(() => begin(CRM));

  const honest = ({ method, url, body }: Outgoing): Sent => {
    if (method === 'PATCH') owners.set(url, JSON.parse(body).owner);
    return owners.has(url) ? fine(JSON.stringify({ owner: owners.get(url) })) : answered(404);
  };
  const at = (lead: string) => `https://crm.example.com/leads/${lead}`;
  /** Leads that Ana got, written back. */
  const given = async (...ids: string[]) => {
    for (const id of ids) await handleLead(office.workers[0], { id, country: 'DE' });
    while ((await office.settle()) > 0) office.now += 1;
    office.sent.length = 0;
  };
  /** One look a second, each to the end of its questions. */
  const look = async (seconds = 1) => {
    for (let i = 0; i < seconds; i += 1) {
      await crmOwnersRound.run(office.workers[0], office.now);
      await nothingOnTheWay(office.workers[0]);
      office.now += SECOND;
    }
  };
  const asked = () => office.sent.map(({ method, url }) => `${method} ${url.split('/').at(-1)}`);
  const incident = () => office.store.openIncidentOf('drift:crm');

  it('is silent while both say the same', async () => {
    await given('a', 'b', 'c');
    await look();
    expect(asked().toSorted()).toEqual(['GET a', 'GET b', 'GET c']);
    expect(await incident()).toBeNull();
  });

  it.each([
    ['somebody else', 'ben', 'ben there, ana here'],
    ['nobody', null, 'nobody there, ana here'],
    ['an empty owner', ' ', 'nobody there, ana here'],
    ['somebody by e-mail', 'Ben@Example.com', 'ben there, ana here'],
    ['text that is no rep', '<script>', 'somebody whom the rules do not name there, ana here'],
  ])('finds a lead that the CRM gives to %s', async (_whom, owner, words) => {
    await given('a', 'b');
    owners.set(at('a'), owner);
    await look();
    expect(await incident()).toMatchObject({ category: 'drift', says: expect.stringContaining(`lead a: ${words}`) });
    expect(office.said).toContainEqual({ event: 'crm.other_owner', details: expect.objectContaining({ lead: 'a' }) });
    expect(await office.workers[0].metrics.text([])).toContain('leadrail_crm_other_owners 1');
  });

  it('finds a lead that a merge in the CRM took away', async () => {
    await given('a');
    owners.delete(at('a'));
    await look();
    expect(await incident()).toMatchObject({ says: expect.stringContaining('nobody there') });
  });

  it('finds what parts later by the end of the next pass, and ends the incident when they agree again', async () => {
    await given('a', 'b');
    await look();
    owners.set(at('b'), 'maria');
    await look();
    expect(await incident()).toBeNull();
    office.now += 10 * MINUTE;
    await look();
    expect(await incident()).not.toBeNull();
    owners.set(at('b'), 'ana');
    office.now += 10 * MINUTE;
    await look();
    expect(await incident()).toBeNull();
  });

  it('asks about eight leads a second at most, and comes to all of them', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `lead-${i}`);
    await given(...ids);
    await look();
    expect(office.sent).toHaveLength(8);
    await look(2);
    expect(asked().toSorted()).toEqual(ids.map(id => `GET ${id}`).toSorted());
  });

  it('takes nothing for well that it could not read, and holds up no lead for another', async () => {
    await given('a', 'b');
    owners.set(at('a'), 'ben');
    await look();
    office.now += 10 * MINUTE;
    office.answer = message => (message.url === at('a') ? answered(500) : honest(message));
    office.sent.length = 0;
    await look(3);
    expect(asked().toSorted()).toEqual(['GET a', 'GET b']);
    expect(await incident()).not.toBeNull();
  });

  it('waits as long as the CRM asks it to', async () => {
    await given('a', 'c');
    office.answer = () => answered(429, { 'retry-after': '60' });
    await look(30);
    expect(asked()).toEqual(['GET a']);
  });

  it('lets messages go first that a worker was lost with', async () => {
    await given('a');
    postRoomOf(office.workers[0]).endpoint('crm').lost = true;
    await look(2);
    expect(office.sent).toEqual([]);
  });

  it('says nothing of a lead that changed hands while the question was on its way', async () => {
    await given('a');
    office.answer = async () => {
      await handleLead(office.workers[0], { id: 'z', country: 'DE' });
      await office.intend({
        key: 'k',
        recipient: { to: 'crm' },
        kind: 'write_back',
        leadId: 'a',
        detail: { owner: 'ben' },
      });
      return fine('{"owner":"ben"}');
    };
    await look();
    expect(await incident()).toBeNull();
  });

  it.each([
    ['no write-back arrived', CRM],
    ['there is no CRM', ENV],
  ])('asks nothing where %s', async (_where, env) => {
    await begin(env);
    await handleLead(office.workers[0], { id: 'a', country: 'DE' });
    await look(2);
    expect(office.sent).toEqual([]);
  });
});
