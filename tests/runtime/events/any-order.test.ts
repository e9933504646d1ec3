import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStory, complaintsAbout, type Story } from '../stage/a-story.ts';

/** One delivery; `about` is the lead it is about, `*` standing for the run. */
type Delivery = (story: Story, run: string) => Promise<unknown>;

const told =
  (about: string, event: string, minute: number, more: (run: string) => object = () => ({})): Delivery =>
  (story, run) =>
    story.tell(`${about}-${run}`, event, minute, more(run));

interface Tale {
  readonly name: string;
  /** Leads that are there before anything is told. */
  readonly leads: readonly (readonly [about: string, country: string])[];
  readonly deliveries: readonly Delivery[];
  /** The lead whose life is compared, and a part of that life. */
  readonly about: string;
  readonly ends: object;
}

const minute = (n: number): number => Date.UTC(2026, 10, 2, 9, n);

const TALES: readonly Tale[] = [
  {
    name: 'an ordinary lead',
    leads: [['a', 'DE']],
    deliveries: [
      told('a', 'accepted', 1),
      told('a', 'paused', 2, () => ({ state: 'legal_hold' })),
      told('a', 'resumed', 3),
      told('a', 'responded', 4),
      told('a', 'closed', 5),
    ],
    about: 'a',
    ends: {
      status: 'closed',
      owner: 'ana',
      acceptedAt: minute(1),
      respondedAt: minute(4),
      closedAt: minute(5),
      pauses: [{ from: minute(2), to: minute(3) }],
    },
  },
  {
    name: 'a lead that goes from hand to hand',
    leads: [['a', 'DE']],
    deliveries: [
      told('a', 'accepted', 1),
      told('a', 'returned', 2, () => ({ reason: 'not mine' })),
      told('a', 'reassigned', 3, () => ({ to: 'carla', why: 'wrong_territory' })),
      told('a', 'accepted', 4),
      told('a', 'opportunity_opened', 5),
    ],
    about: 'a',
    ends: {
      status: 'owner',
      owner: 'carla',
      ownedAt: minute(3),
      acceptedAt: minute(4),
      opportunityAt: minute(5),
    },
  },
  {
    name: 'more known before it was accepted',
    leads: [['a', 'DE']],
    deliveries: [
      told('a', 'enriched', 1, () => ({ fields: { country: 'FR' } })),
      told('a', 'accepted', 2),
      told('a', 'enriched', 3, () => ({ fields: { country: 'DE', city: 'Bonn' } })),
      told('a', 'responded', 4),
      told('a', 'closed', 5),
    ],
    about: 'a',
    ends: { status: 'closed', acceptedAt: minute(2), respondedAt: minute(4) },
  },
  {
    name: 'more known only after it was accepted',
    leads: [['a', 'DE']],
    deliveries: [
      told('a', 'accepted', 1),
      told('a', 'enriched', 2, () => ({ fields: { country: 'FR' } })),
      told('a', 'responded', 3),
      told('a', 'paused', 4, () => ({ state: 'waiting_for_prospect' })),
      told('a', 'paused', 5, () => ({ state: 'duplicate_check' })),
    ],
    about: 'a',
    ends: { status: 'owner', owner: 'ana', acceptedAt: minute(1), pauses: [{ from: minute(4), to: null }] },
  },
  {
    name: 'a lead that waits, answered before it is anybody’s',
    leads: [['a', 'AT']],
    deliveries: [
      told('a', 'responded', 1),
      told('a', 'reassigned', 2, () => ({ to: 'ben', why: 'other' })),
      told('a', 'accepted', 3),
      told('a', 'returned', 4, () => ({ reason: 'no time' })),
      told('a', 'enriched', 5, () => ({ fields: { country: 'FR' } })),
    ],
    about: 'a',
    ends: { status: 'owner', owner: 'carla', firstOwnedAt: minute(2), respondedAt: minute(2), acceptedAt: null },
  },
  {
    name: 'more known twice while it waits, and worked on since',
    leads: [['a', 'AT']],
    deliveries: [
      told('a', 'enriched', 1, () => ({ fields: { city: 'Bonn' } })),
      told('a', 'enriched', 2, () => ({ fields: { country: 'FR' } })),
      told('a', 'accepted', 3),
      told('a', 'responded', 4),
      told('a', 'opportunity_opened', 5),
    ],
    about: 'a',
    ends: { status: 'owner', owner: 'carla', ownedAt: minute(2), acceptedAt: minute(3), respondedAt: minute(4) },
  },
  {
    name: 'more known three times while it waits, here and there',
    leads: [['a', 'AT']],
    deliveries: [
      told('a', 'enriched', 1, () => ({ fields: { city: 'Wien' } })),
      told('a', 'enriched', 2, () => ({ fields: { country: 'PL' } })),
      told('a', 'enriched', 3, () => ({ fields: { country: 'FR', city: 'Lyon' } })),
      told('a', 'accepted', 4),
      told('a', 'closed', 5),
    ],
    about: 'a',
    ends: { status: 'closed', owner: 'carla', firstOwnedAt: minute(3), ownedAt: minute(3), acceptedAt: minute(4) },
  },
  {
    name: 'two leads that become one',
    leads: [
      ['a', 'DE'],
      ['b', 'AT'],
    ],
    deliveries: [
      told('a', 'accepted', 1),
      told('a', 'merged', 2, run => ({ into: `b-${run}` })),
      told('b', 'responded', 3),
      told('a', 'reassigned', 4, () => ({ to: 'carla', why: 'relationship' })),
      told('b', 'closed', 5),
    ],
    about: 'b',
    ends: { status: 'closed', owner: 'carla', respondedAt: minute(3), closedAt: minute(5), mergedInto: null },
  },
  {
    name: 'a lead that comes after what is told of it',
    leads: [],
    deliveries: [
      (story, run) => story.lead(`a-${run}`, 'DE', { received_at: '2026-11-02T09:00:00Z' }),
      told('a', 'accepted', 1),
      told('a', 'responded', 2),
      told('a', 'opportunity_opened', 3),
      told('a', 'closed', 4),
    ],
    about: 'a',
    ends: { status: 'closed', owner: 'ana' },
  },
];

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((item, index) => permutations(list.toSpliced(index, 1)).map(rest => [item, ...rest]));
}

describe.each(TALES)('$name', tale => {
  let story: Story;
  beforeAll(async () => {
    story = await aStory();
  });
  afterAll(() => story.end());

  const runs = permutations(tale.deliveries);

  async function run(name: string, deliveries: readonly Delivery[]): Promise<object> {
    story.now = minute(0);
    for (const [about, country] of tale.leads) await story.lead(`${about}-${name}`, country);
    story.now = minute(30);
    for (const deliver of deliveries) await deliver(story, name);
    const { id: _id, ...life } = await story.life(`${tale.about}-${name}`);
    return life;
  }

  it('ends as told, in order', async () => {
    expect(await run('in-order', tale.deliveries)).toMatchObject(tale.ends);
  });

  it(`ends alike in all ${runs.length} orders`, async () => {
    const first = await run('first', tale.deliveries);
    for (const [index, deliveries] of runs.entries()) {
      expect(await run(String(index), deliveries), `order ${index}`).toEqual(first);
    }
    expect(await complaintsAbout(story.service)).toEqual([]);
  });

  it('ends alike when everything that can be is told twice', async () => {
    const first = await run('once', tale.deliveries);
    const repeatable = tale.leads.length > 0 ? tale.deliveries : tale.deliveries.slice(1);
    const twice = [...tale.deliveries, ...repeatable.toReversed()];
    expect(await run('twice', twice)).toEqual(first);
    expect(await complaintsAbout(story.service)).toEqual([]);
  });
});
