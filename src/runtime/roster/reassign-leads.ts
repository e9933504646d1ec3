import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { type Rerouted, reroute } from './reroute.ts';

/** Where a leaver's leads go. */
export interface Reassignment {
  readonly moves: readonly Rerouted[];
  /** Leads beyond the most that are looked at in one go. */
  readonly more: boolean;
}

/** What one request takes on; ask again for the rest. */
const MOST = 1000;

/**
 * Moves all open leads of a rep by the live rules, in one transaction and one audit entry. A dry run does exactly that
 * and then takes everything back, so that it tells what will happen and nothing else.
 */
export async function reassignLeads(
  service: Service,
  { rep, dryRun, who }: { readonly rep: string; readonly dryRun: boolean; readonly who: string },
): Promise<Reassignment> {
  const now = service.clock();
  try {
    return await service.commit.run(async work => {
      const done = await moveAll(service, work, rep, now);
      if (dryRun) throw new TakenBack(done);
      const detail = { rep, leads: done.moves.length };
      if (done.moves.length > 0) await work.store.addAudit({ at: now, who, what: 'leads.reassigned', detail });
      return done;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.done;
    throw error;
  }
}

async function moveAll(service: Service, work: Work, rep: string, now: Instant): Promise<Reassignment> {
  const held = await work.store.leadsHeldBy({ rep, unacceptedSince: null }, MOST + 1);
  const moves: Rerouted[] = [];
  for (const { id } of held.slice(0, MOST)) {
    const moved = await reroute(service, work, { leadId: id, from: rep }, now);
    if (moved) moves.push(moved);
  }
  return { moves, more: held.length > MOST };
}

/** Carries the outcome of a dry run out of the transaction that it undoes. */
class TakenBack extends Error {
  readonly done: Reassignment;

  constructor(done: Reassignment) {
    super('a dry run is taken back');
    this.done = done;
  }
}
