import { type Broken, breaks } from '../../engine/measure/invariants/broken.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { gatherLife } from '../leads/gather-life.ts';
import type { Patient } from './patient.ts';

const broken = breaks('I1', 'After a merge the store and the events disagree about who has the lead. Reassign it.');

/** I1 after merges: the one lead that is left has the owner that all decisions and events together give it. */
export async function lookAtMerged({ store, since }: Pick<Patient, 'store' | 'since'>): Promise<Broken[]> {
  const found: Broken[] = [];
  for (const id of await store.survivors(since)) {
    const group = await gatherLife(store, id);
    if (!group) continue;
    const { life } = lifeOf(group.members, group.events);
    const { owner, status } = group.root;
    if (owner === life.owner && status === life.status) continue;
    const says = `Kept as ${status} of ${owner ?? 'nobody'}, told to be ${life.status} of ${life.owner ?? 'nobody'}.`;
    found.push(broken(`lead:${group.root.id}`, says));
  }
  return found;
}
