import { describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { activateRelease } from '../../../src/runtime/releases/activate-release.ts';
import { idOf } from '../../../src/runtime/releases/live-release.ts';
import { pushBundle } from '../../../src/runtime/releases/push-bundle.ts';
import { rollBack } from '../../../src/runtime/releases/roll-back.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { type Dice, diceOf } from '../fuzz/dice.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { indoorsWith } from '../stage/indoors.ts';

const RACES = process.env.LEADRAIL_DEEP ? 500 : 15;

/** The same company with one more list, so that it is another release. */
const bundle = (n: number, parent: string | null) =>
  aBundle(n, parent, aPolicy({ lists: [{ id: `list-${n}`, values: ['x'] }] }));

const [first, second] = [bundle(1, null), bundle(2, bundle(1, null).id)];
const rivals = [bundle(3, second.id), bundle(4, second.id)] as const;

/** Release 2 is live, 1 is its way back, 3 and 4 were pushed on 2. */
async function startingLine(): Promise<Service> {
  let made = 0;
  const service = await indoorsWith(first, { newId: () => `lead-${++made}` });
  await pushBundle(service, second, 'test');
  await activateRelease(service, { id: second.id, expect: first.id, rollbackTo: first.id }, 'test');
  for (const rival of rivals) await pushBundle(service, rival, 'test');
  return service;
}

/** Two deploys, a rollback and leads, all made on what release 2 was; answers the ids that won. */
async function race(service: Service, dice: Dice): Promise<(string | null)[]> {
  const winners: (string | null)[] = [];
  const deploy = (id: string) => async () => {
    const done = await activateRelease(service, { id, expect: second.id, rollbackTo: second.id }, id);
    if (done.kind === 'active') winners.push(id);
    else expect(done.kind).toBe('stale');
  };
  const back = async () => {
    const done = await rollBack(service, { expect: second.id }, 'rollback');
    if (done.kind === 'back') winners.push(done.active);
    else expect(done.kind).toBe('stale');
  };
  const lead = async () => {
    expect((await handleLead(service, { country: 'DE' })).kind).toBe('decided');
  };
  const runners = [deploy(rivals[0].id), deploy(rivals[1].id), back, lead, lead, lead];
  await Promise.all(
    shuffled(runners, dice).map(async run => {
      for (let turns = dice.below(4); turns > 0; turns -= 1) await new Promise(resolve => setImmediate(resolve));
      await run();
    }),
  );
  return winners;
}

const shuffled = <T>(all: readonly T[], dice: Dice): T[] =>
  all
    .map(each => ({ each, place: dice.below(1000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);

describe('deploy against deploy and rollback', () => {
  it(`has exactly one winner in each of ${RACES} races, whom memory, store and audit agree on`, async () => {
    const dice = diceOf(7);
    const won = new Map<string | null, number>();
    for (let i = 0; i < RACES; i += 1) {
      const service = await startingLine();
      const winners = await race(service, dice);
      expect(winners).toHaveLength(1);
      const [winner = null] = winners;
      const { store } = service;
      expect([idOf(service.live), (await store.active())?.release]).toEqual([winner, winner]);
      const releases = await store.releases();
      expect(releases.filter(({ status }) => status === 'active').map(({ id }) => id)).toEqual([winner]);
      expect(await movesIn(service)).toBe(3);
      won.set(winner, (won.get(winner) ?? 0) + 1);
      await store.close();
    }
    // The dice let each of them win: it is a race and no procession.
    expect([...won.keys()].sort()).toEqual([first.id, rivals[0].id, rivals[1].id].sort());
  }, 600_000);
});

/** How often the pointer moved: release 1, release 2, and the winner. */
async function movesIn({ store }: Service): Promise<number> {
  const trail = await store.auditTrail(100);
  return trail.filter(({ what }) => what === 'release.activated' || what === 'release.rolled_back').length;
}
