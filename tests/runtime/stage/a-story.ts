import type { Policy } from '../../../src/engine/model/types.gen.ts';
import { instantText } from '../../../src/engine/time/instant.ts';
import { handleEvent } from '../../../src/runtime/events/take-event.ts';
import type { Taken } from '../../../src/runtime/events/taken.ts';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { Store } from '../../../src/runtime/store/store.ts';
import { aBundle } from './a-bundle.ts';
import { aPolicy } from './a-policy.ts';
import { NINE } from './a-service.ts';
import { indoorsWith } from './indoors.ts';

const MINUTE = 60_000;

/** German leads are Ana's, else Ben's; Austrian ones wait; French ones are Carla's. */
export const storyPolicy = (more: Partial<Policy> = {}): Policy =>
  aPolicy({
    rules: [
      { id: 'austria', layer: 'territory', when: { country: 'AT' }, assign: { queue: 'alps' } },
      { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { owner: 'carla' } },
      {
        id: 'germany',
        layer: 'territory',
        when: { country: 'DE' },
        assign: { owner: 'ana' },
        otherwise: { team: 'dach' },
      },
    ],
    reps: [{ id: 'ana' }, { id: 'ben' }, { id: 'carla' }, { id: 'gone', active: false }, { id: 'maria' }],
    teams: [{ id: 'dach', members: [{ rep: 'ben' }] }],
    ...more,
  });

/** A service indoors, with a clock that the test moves and events told in minutes after nine. */
export interface Story {
  readonly service: Service;
  now: number;
  lead(id: string, country: string, more?: object): Promise<void>;
  tell(leadId: string, event: string, minute: number, more?: object): Promise<Taken>;
  life(leadId: string): Promise<Record<string, unknown>>;
  end(): Promise<void>;
}

export async function aStory(policy: Policy = storyPolicy(), store?: Store): Promise<Story> {
  const clock = () => story.now;
  const story: Story = {
    service: undefined as unknown as Service,
    now: NINE,
    lead: async (id, country, more = {}) => {
      const handled = await handleLead(story.service, { id, country, ...more });
      if (handled.kind !== 'decided') throw new Error(JSON.stringify(handled));
    },
    tell: (leadId, event, minute, more = {}) =>
      handleEvent(story.service, leadId, { event, at: instantText(NINE + minute * MINUTE), ...more }),
    life: async leadId => ({ ...(await story.service.store.lives(leadId))[0] }),
    end: () => story.service.store.close(),
  };
  return Object.assign(story, {
    service: await indoorsWith(aBundle(1, null, policy), { clock, ...(store ? { store } : {}) }),
  });
}

/** What must hold of every store at any time: one place or one owner a lead, loads that add up, memory like the store. */
export async function complaintsAbout({ store, ledger }: Service): Promise<string[]> {
  const leads = (await store.leadsSince(0, 10_000)).map(({ id }) => id);
  const complaints: string[] = [];
  const open = new Map<string, number>();
  for (const id of leads) {
    const [life] = await store.lives(id);
    const entry = await store.openEntry(id);
    if ((life?.status === 'queue') !== (entry !== null)) complaints.push(`${id} is ${life?.status}, entry ${entry?.n}`);
    if ((life?.status === 'owner') !== (life?.owner !== null && life?.status !== 'closed'))
      complaints.push(`${id} owner`);
    if (life?.status === 'owner' && life.owner !== null && life.opportunityAt === null) {
      open.set(life.owner, (open.get(life.owner) ?? 0) + 1);
    }
  }
  const { reps = {} } = await store.state();
  for (const [id, rep] of Object.entries(reps)) {
    if ((rep.open ?? 0) !== (open.get(id) ?? 0)) complaints.push(`${id} carries ${rep.open}, not ${open.get(id) ?? 0}`);
    if (ledger.reps.get(id)?.open !== rep.open) complaints.push(`${id}: memory and store differ`);
  }
  for (const id of open.keys()) if (!Object.hasOwn(reps, id)) complaints.push(`${id} has no row`);
  return complaints;
}
