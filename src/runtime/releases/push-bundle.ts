import type { Bundle } from '../../engine/model/types.gen.ts';
import { readPredicted } from '../../engine/release/predicted.ts';
import type { Service } from '../service.ts';
import type { ReleaseRow } from '../store/rows.ts';
import type { PushedRelease } from '../store/store.ts';
import { makeReady } from './make-ready.ts';
import { selfTest } from './self-test.ts';

export type Pushed =
  | { readonly kind: 'stored' | 'known'; readonly release: ReleaseRow }
  | { readonly kind: 'not_rising'; readonly sequence: number; readonly last: number }
  | { readonly kind: 'refused'; readonly says: string };

/** Takes a release in after proving that it verifies and compiles. What is live is left alone. */
export async function pushBundle(service: Service, value: unknown, who: string): Promise<Pushed> {
  const pushed = pushedRelease(value);
  if (pushed === null) return { kind: 'refused', says: 'what is predicted of it cannot be read' };
  const by = { bundle: claimedId(pushed.bundle), fallback: false };
  const ready = await makeReady(pushed, by, { trust: service.trust, evaluators: 'today' });
  if (!ready.ok) return { kind: 'refused', says: ready.says };
  const { sequence, router } = ready.release;
  const { parent, golden } = pushed.bundle as Bundle;
  const tested = await selfTest(router, golden);
  if (!tested.ok) return { kind: 'refused', says: tested.says };
  if (tested.detail.otherwise > 0)
    service.log('warn', 'release.golden_otherwise', { release: by.bundle, ...tested.detail });
  return service.commit.run(async ({ store, onCommit }): Promise<Pushed> => {
    const known = await store.release(by.bundle);
    if (known) return { kind: 'known', release: known };
    const last = (await store.releases())[0]?.sequence;
    if (last !== undefined && sequence <= last) return { kind: 'not_rising', sequence, last };
    const at = service.clock();
    await store.addRelease({ id: by.bundle, sequence, parent, pushedAt: at }, pushed);
    const signed = ready.release.statement !== null;
    const detail = { release: by.bundle, sequence, signed, golden: tested.detail };
    await store.addAudit({ at, who, what: 'release.pushed', detail });
    onCommit(() => service.shelf.put(ready.release));
    const release = { id: by.bundle, sequence, parent, pushedAt: at, activatedAt: null, rollbackTo: null, held: null };
    const { predicted = null } = pushed;
    return { kind: 'stored', release: { ...release, predicted, status: 'pushed' } };
  });
}

/**
 * A bundle alone, or `{bundle, envelope, predicted}`: with the signed words of whoever vouches for it, and with what its
 * deploy expects of it. Null when the latter cannot be read.
 */
function pushedRelease(value: unknown): PushedRelease | null {
  const bundle = bundleIn(value);
  if (bundle === value) return { bundle, envelope: null };
  const { envelope = null, predicted: sent = null } = value as {
    readonly envelope?: unknown;
    readonly predicted?: unknown;
  };
  if (sent === null) return { bundle, envelope };
  const predicted = readPredicted(sent);
  return predicted && { bundle, envelope, predicted };
}

/** What was pushed without what was sent beside it. */
function bundleIn(value: unknown): unknown {
  const together = typeof value === 'object' && value !== null && 'envelope' in value && 'bundle' in value;
  return together ? value.bundle : value;
}

/** The id that a pushed value claims; empty when it claims none. */
export const bundleIdIn = (value: unknown): string => claimedId(bundleIn(value));

function claimedId(value: unknown): string {
  const claims = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof claims === 'string' ? claims : '';
}
