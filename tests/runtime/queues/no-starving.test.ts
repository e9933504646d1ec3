import { afterEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/engine/model/types.gen.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { NINE } from '../stage/a-service.ts';
import { aStory, complaintsAbout, type Story, storyPolicy } from '../stage/a-story.ts';

const MINUTE = 60_000;

const queues = (more: object = {}) => [
  { id: 'unrouted', retry_every: '5m', expires_after: '30d', on_expiry: { owner: 'maria' }, ...more },
];

/** One person who can hold two leads; whatever they can't take waits. */
const onePerson = (more: Partial<Policy> = {}): Policy =>
  storyPolicy({
    rules: [{ id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { owner: 'ana' } }],
    reps: [{ id: 'ana', capacity: { open: 2 } }, { id: 'maria' }],
    teams: [],
    queues: queues(),
    ...more,
  });

describe('waiting leads', () => {
  let story: Story;
  afterEach(async () => {
    expect(await complaintsAbout(story.service)).toEqual([]);
    await story.end();
  });

  const leads = async (...ids: string[]) => {
    for (const id of ids) {
      await story.lead(id, 'DE');
      story.now += 1000;
    }
  };
  const ownerOf = async (id: string) => (await story.life(id)).owner;
  const roundAt = (now: number) => {
    story.now = now;
    return allRounds(story.service)(now);
  };

  it('get a place that becomes free at once, the one that waits longest first', async () => {
    story = await aStory(onePerson());
    await leads('a', 'b', 'c', 'd');
    expect([await ownerOf('c'), await ownerOf('d')]).toEqual([null, null]);
    story.now = NINE + MINUTE;
    await story.tell('a', 'closed', 1);
    expect([await ownerOf('c'), await ownerOf('d')]).toEqual(['ana', null]);
    await story.tell('b', 'opportunity_opened', 1);
    expect(await ownerOf('d')).toBe('ana');
  });

  it('are each placed in the end, in the order in which they came, as long as places become free', async () => {
    story = await aStory(onePerson());
    const ids = Array.from({ length: 12 }, (_, index) => `lead-${String(index).padStart(2, '0')}`);
    await leads(...ids);
    const placed: string[] = ids.slice(0, 2);
    for (const [index, id] of ids.entries()) {
      story.now = NINE + (index + 1) * MINUTE;
      await story.tell(id, 'closed', index + 1);
      for (const other of ids) if ((await ownerOf(other)) !== null && !placed.includes(other)) placed.push(other);
    }
    expect(placed).toEqual(ids);
  });

  it('are not overtaken by one whose retry comes first', async () => {
    story = await aStory(
      onePerson({
        reps: [{ id: 'ana', calendar: 'noon', capacity: { per_day: 1 } }, { id: 'maria' }],
        calendars: [{ id: 'noon', zone: 'UTC', hours: {}, deadline_boundary: 'stay_at_close' }],
      }),
    );
    await leads('taken', 'older', 'younger');
    const [older, younger] = [
      await story.service.store.openEntry('older'),
      await story.service.store.openEntry('younger'),
    ];
    const tomorrow = NINE + 24 * 60 * MINUTE;
    await story.service.commit.run(async ({ store }) => {
      await store.retryLater(older?.n ?? 0, 1, tomorrow + MINUTE);
      await store.retryLater(younger?.n ?? 0, 1, tomorrow);
    });
    await roundAt(tomorrow);
    expect([await ownerOf('older'), await ownerOf('younger')]).toEqual(['ana', null]);
  });

  it('with nobody at the end wait on, somebody is told, and they are tried again', async () => {
    const nobody = {
      reps: [
        { id: 'ana', capacity: { open: 0 } },
        { id: 'maria', active: false },
      ],
    };
    story = await aStory(onePerson({ ...nobody, queues: queues({ expires_after: '10m' }) }));
    await leads('a');
    await roundAt(NINE + 10 * MINUTE);
    expect(await story.life('a')).toMatchObject({ status: 'queue', owner: null });
    const told = () => story.service.store.openIncidentOf('unassigned:a');
    expect(await told()).toMatchObject({ category: 'unassigned_age', leadId: 'a' });
    const entry = await story.service.store.openEntry('a');
    expect(entry?.retryAt).toBe(NINE + 15 * MINUTE);
    await story.tell('a', 'closed', 10);
    expect(await told()).toBeNull();
  });

  it('of which nobody may be without an owner for long are told of in time, once', async () => {
    const targets = [{ id: 'rest', default: true as const, assignment: { breach: '4h' }, max_unassigned_age: '20m' }];
    story = await aStory(onePerson({ sla: { targets, quarters: [] } }));
    await leads('a', 'b', 'c');
    const told = () => story.service.store.openIncidentOf('unassigned:c');
    await roundAt(NINE + 20 * MINUTE);
    expect(await told()).toBeNull();
    await roundAt(NINE + 21 * MINUTE);
    expect(await told()).toMatchObject({ category: 'unassigned_age', leadId: 'c' });
    await roundAt(NINE + 22 * MINUTE);
    expect((await told())?.count).toBe(1);
    story.now = NINE + 30 * MINUTE;
    await story.tell('a', 'closed', 30);
    expect(await ownerOf('c')).toBe('ana');
    expect(await told()).toBeNull();
  });
});
