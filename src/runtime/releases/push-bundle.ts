import type { Service } from '../service.ts';
import type { ReleaseRow } from '../store/rows.ts';
import type { PushedRelease } from '../store/store.ts';
import { makeReady } from './make-ready.ts';

export type Pushed =
  | { readonly kind: 'stored' | 'known'; readonly release: ReleaseRow }
  | { readonly kind: 'not_rising'; readonly sequence: number; readonly last: number }
  | { readonly kind: 'refused'; readonly says: string };

/** Takes a release in after proving that it verifies and compiles. What is live is left alone. */
export async function pushBundle(service: Service, value: unknown, who: string): Promise<Pushed> {
  const pushed = pushedRelease(value);
  const by = { bundle: claimedId(pushed.bundle), fallback: false };
  const ready = await makeReady(pushed, by, { trust: service.trust, evaluators: 'today' });
  if (!ready.ok) return { kind: 'refused', says: ready.says };
  const { sequence } = ready.release;
  const parent = (pushed.bundle as { readonly parent: string | null }).parent;
  return service.commit.run(async ({ store, onCommit }): Promise<Pushed> => {
    const known = await store.release(by.bundle);
    if (known) return { kind: 'known', release: known };
    const last = (await store.releases())[0]?.sequence;
    if (last !== undefined && sequence <= last) return { kind: 'not_rising', sequence, last };
    const at = service.clock();
    await store.addRelease({ id: by.bundle, sequence, parent, pushedAt: at }, pushed);
    const detail = { release: by.bundle, sequence, signed: ready.release.statement !== null };
    await store.addAudit({ at, who, what: 'release.pushed', detail });
    onCommit(() => service.shelf.put(ready.release));
    const release = { id: by.bundle, sequence, parent, pushedAt: at, activatedAt: null, rollbackTo: null, held: null };
    return { kind: 'stored', release: { ...release, status: 'pushed' } };
  });
}

/** A bundle alone, or `{bundle, envelope}` with the signed words of whoever vouches for it. */
function pushedRelease(value: unknown): PushedRelease {
  const together = typeof value === 'object' && value !== null && 'envelope' in value && 'bundle' in value;
  return together ? { bundle: value.bundle, envelope: value.envelope } : { bundle: value, envelope: null };
}

/** The id that a pushed value claims; empty when it claims none. */
export const bundleIdIn = (value: unknown): string => claimedId(pushedRelease(value).bundle);

function claimedId(value: unknown): string {
  const claims = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof claims === 'string' ? claims : '';
}
