import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Candidate } from './candidate.ts';
import { runningRollout } from './running-rollout.ts';

/** Makes memory say what the store says: which release is on its way, and how far. Undone when the work is. */
export async function takeCandidate(service: Service, work: Work): Promise<void> {
  const before = service.candidate;
  const next = await candidateIn(service, work);
  service.candidate = next;
  work.onUndo(() => {
    service.candidate = before;
  });
}

async function candidateIn(service: Service, { store }: Work): Promise<Candidate | null> {
  const rollout = await runningRollout(store);
  if (!rollout) return null;
  const taken = await service.shelf.take(store, { bundle: rollout.candidate, fallback: false });
  if (taken.ok) return { release: taken.release, rollout };
  // What can't be read decides nothing; the rollout stays visible, and a person ends it.
  service.log('error', 'rollout.unreadable', { release: rollout.candidate, says: taken.says });
  return null;
}
