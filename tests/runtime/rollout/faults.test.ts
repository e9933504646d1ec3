import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Governance, Policy } from '../../../src/engine/model/types.gen.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const MINUTE = 60_000;

const governance = {
  rollout: [{ share: '50%', min_leads: 30, min_time: '10m' }, { share: '100%' }],
  protected: [{ source: 'strict', moved: '3%' }],
} as unknown as Governance;

type Rules = Policy['rules'];
const rules = (...all: object[]): Rules => all as unknown as Rules;
const germany = (assign: object, more: object = {}) => ({
  ...{ id: 'germany', layer: 'territory', when: { country: 'DE' }, assign },
  ...more,
});

const company = (more: Partial<Policy> = {}): Policy => aPolicy({ governance, ...more });

/** What is wrong with the candidate, and the guard that is there for it. */
const FAULTS: readonly (readonly [guard: string, fault: Partial<Policy>, source: string])[] = [
  ['unassigned-share', { rules: rules(germany({ queue: 'paris' })) }, 'demo'],
  ['assignment-latency', { rules: rules(germany({ queue: 'paris' })) }, 'demo'],
  ['fallback-share', { rules: rules(germany({ team: 'night' })) }, 'demo'],
  ['failed-rule-rate', { rules: rules({ ...germany({ team: 'dach' }), when: { country: 'PL' } }) }, 'demo'],
  [
    'missing-field-rate',
    { sources: [{ id: 'demo', requires: ['city'], on_missing: 'queue' }, { id: 'strict' }] },
    'demo',
  ],
  [
    'conflict-rate',
    { rules: rules(germany({ team: 'dach' }), germany({ owner: 'ana' }, { id: 'germany-too' })) },
    'demo',
  ],
  ['protected-pathways', { rules: rules(germany({ queue: 'paris' })) }, 'strict'],
];

describe('a fault of the candidate in a rollout', () => {
  const base = aBundle(1, null, company());
  let desk: MemoryApp;
  let sent = 0;
  beforeEach(async () => {
    desk = await memoryApp({ bundle: base });
    sent = 0;
  });
  afterEach(() => desk.end());

  const begin = async (fault: Partial<Policy>) => {
    const bundle = aBundle(2, base.id, company(fault));
    const pushed = await desk.ask('deploy', 'POST', '/v1/releases', bundle);
    expect(pushed.statusCode).toBe(201);
    const started = await desk.ask('deploy', 'POST', '/v1/rollouts', { release: bundle.id, rollback_to: base.id });
    expect(started.statusCode).toBe(201);
    return bundle;
  };
  const leads = async (count: number, source: string) => {
    for (let i = 0; i < count; i += 1) {
      sent += 1;
      expect((await desk.lead({ id: `lead-${sent}`, country: 'DE', source })).statusCode).toBe(201);
    }
  };
  const later = async (ms: number) => {
    desk.now += ms;
    await allRounds(desk.service)(desk.now);
  };
  const rollout = async () => {
    const { rollouts } = (await desk.ask('read', 'GET', '/v1/rollouts')).json();
    return rollouts[0] as { state: string; verdict: string; guards: { guard: string; state: string }[] };
  };
  const tripped = async () =>
    (await rollout()).guards.filter(({ state }) => state === 'fail').map(({ guard }) => guard);

  it.each(FAULTS)('trips %s within the step, and the release before decides again', async (guard, fault, source) => {
    const bundle = await begin(fault);
    await leads(80, source);
    await later(4 * MINUTE);
    expect(await tripped()).toContain(guard);
    expect(await rollout()).toMatchObject({ state: 'aborted', verdict: 'fail' });
    const status = (await desk.ask('read', 'GET', '/v1/status')).json();
    expect(status.active).toBe(base.id);
    const held = await desk.service.store.release(bundle.id);
    expect(held?.held).toContain('its rollout was aborted');
  });

  it('trips inactive-owners when leads land on somebody who is gone, which the engine itself never lets happen', async () => {
    await begin({ rules: rules(germany({ owner: 'ben' })) });
    await leads(80, 'demo');
    const [row] = await desk.service.store.rollouts(1);
    await desk.service.commit.run(async ({ store }) => {
      for (let i = 1; i <= 30; i += 1)
        await store.addRolloutLead({
          ...{ rollout: row?.n ?? 0, step: 0, side: 'candidate', shadow: 1, leadId: `lead-${i}`, receivedAt: NINE },
          ...{
            queued: 0,
            fallback: 0,
            conflict: 0,
            noRule: 0,
            missingField: 0,
            absentOwner: 1,
            differs: 0,
            cell: null,
          },
        });
    });
    await later(MINUTE);
    expect(await tripped()).toEqual(['inactive-owners']);
  });

  it('trips nothing where there is none, and goes on', async () => {
    await begin({ rules: rules(germany({ owner: 'ben' })) });
    await leads(80, 'demo');
    await later(11 * MINUTE);
    expect([await tripped(), (await rollout()).state]).toEqual([[], 'done']);
  });

  it('is never passed on few leads: the verdict is insufficient', async () => {
    await begin({ rules: rules(germany({ owner: 'ben' })) });
    await leads(10, 'demo');
    await later(11 * MINUTE);
    expect(await rollout()).toMatchObject({ state: 'running', verdict: 'insufficient' });
  });
});
