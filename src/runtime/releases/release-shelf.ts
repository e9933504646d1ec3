import { compilePolicy } from '../../engine/policy/compile-policy.ts';
import { type BundleReading, readBundle } from '../../engine/release/bundle.ts';
import type { DecidedBy } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { fallbackPolicy } from './fallback-policy.ts';
import type { LiveRelease } from './live-release.ts';

export type Taken =
  | { readonly ok: true; readonly release: LiveRelease }
  | { readonly ok: false; readonly says: string };

/** Compiled releases within reach, so that going back compiles nothing. */
export interface ReleaseShelf {
  /** Verifies and compiles a stored release, or hands out the one it has. Never throws on what is in a bundle. */
  take(reads: StoreReads, by: DecidedBy): Promise<Taken>;
}

/** How many compiled releases are kept: the live one, its way back, and a few that old decisions ask for. */
const ROOM = 6;

export function releaseShelf(): ReleaseShelf {
  const shelf = new Map<string, LiveRelease>();
  return {
    take: async (reads, by) => {
      const key = `${by.bundle} ${by.fallback}`;
      const found = shelf.get(key);
      const taken: Taken = found ? { ok: true, release: found } : makeReady(await reads.bundle(by.bundle), by);
      if (taken.ok) keep(shelf, key, taken.release);
      return taken;
    },
  };
}

/** A bundle's value → a release that decides, or what is wrong with it in one sentence. */
export function makeReady(value: unknown, by: DecidedBy): Taken {
  const read = safely(value);
  if (!read.ok) return read;
  const { policy, sequence, id } = read.bundle;
  if (id !== by.bundle) return { ok: false, says: `the bundle kept as ${by.bundle} is another one` };
  const compiled = compilePolicy(by.fallback ? fallbackPolicy(policy) : policy);
  if (compiled.ok) return { ok: true, release: { by, sequence, router: compiled.router } };
  const first = compiled.findings[0]?.says ?? 'no reason was given';
  return { ok: false, says: `its policy does not compile: ${first}` };
}

/** A bundle can hold what has no digest at all, such as a number beyond all bounds. */
function safely(value: unknown): BundleReading {
  try {
    return readBundle(value);
  } catch (error) {
    return { ok: false, says: `This is no bundle: ${error instanceof Error ? error.message : error}.` };
  }
}

function keep(shelf: Map<string, LiveRelease>, key: string, release: LiveRelease): void {
  shelf.delete(key);
  shelf.set(key, release);
  for (const oldest of [...shelf.keys()].slice(0, Math.max(0, shelf.size - ROOM))) shelf.delete(oldest);
}
