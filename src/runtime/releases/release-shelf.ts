import type { Trust } from '../../engine/model/types.gen.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { DecidedBy } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import type { LiveRelease, Taken } from './live-release.ts';
import { makeReady } from './make-ready.ts';

/** Compiled releases within reach, so that going back compiles nothing. */
export interface ReleaseShelf {
  /** Verifies and compiles a stored release, or hands out the one it has. Never throws on what is in a bundle. */
  take(reads: StoreReads, by: DecidedBy): Promise<Taken>;
  /** Takes one in that was verified and compiled a moment ago, so that going live compiles nothing either. */
  put(release: LiveRelease): void;
}

/** How many compiled releases are kept: the live one, its way back, and a few that old decisions ask for. */
const ROOM = 6;

export function releaseShelf(trust: Trust | null): ReleaseShelf {
  const shelf = new Map<string, LiveRelease>();
  return {
    take: async (reads, by) => {
      const { roster, ...release } = by;
      const key = keyOf(by);
      const found = shelf.get(key);
      const taken: Taken = found ? { ok: true, release: found } : await fetched(reads, release, trust);
      if (taken.ok) keep(shelf, key, taken.release);
      return taken.ok && roster !== undefined ? withRoster(reads, taken.release, roster) : taken;
    },
    put: release => keep(shelf, keyOf(release.by), release),
  };
}

const keyOf = ({ bundle, fallback }: DecidedBy): string => `${bundle} ${fallback}`;

async function fetched(reads: StoreReads, by: DecidedBy, trust: Trust | null): Promise<Taken> {
  const pushed = { bundle: await reads.bundle(by.bundle), envelope: await reads.envelope(by.bundle) };
  return makeReady(pushed, by, { trust, evaluators: 'any' });
}

/** The release as it decided while these overrides of reps were in force. */
async function withRoster(reads: StoreReads, release: LiveRelease, digest: string): Promise<Taken> {
  const overrides = await reads.roster(digest);
  return overrides
    ? { ok: true, release: underRoster(release, { digest, overrides }) }
    : { ok: false, says: `the overrides ${digest} that were in force are gone` };
}

function keep(shelf: Map<string, LiveRelease>, key: string, release: LiveRelease): void {
  shelf.delete(key);
  shelf.set(key, release);
  for (const oldest of [...shelf.keys()].slice(0, Math.max(0, shelf.size - ROOM))) shelf.delete(oldest);
}
