import type { Service } from '../service.ts';
import type { ReleaseRow } from '../store/rows.ts';
import { makeReady } from './release-shelf.ts';

export type Pushed =
  | { readonly kind: 'stored' | 'known'; readonly release: ReleaseRow }
  | { readonly kind: 'not_rising'; readonly sequence: number; readonly last: number }
  | { readonly kind: 'refused'; readonly says: string };

/** Takes a bundle in after proving that it verifies and compiles. What is live is left alone. */
export async function pushBundle(service: Service, value: unknown, who: string): Promise<Pushed> {
  const ready = makeReady(value, { bundle: claimedId(value), fallback: false });
  if (!ready.ok) return { kind: 'refused', says: ready.says };
  const { sequence, by } = ready.release;
  const parent = (value as { readonly parent: string | null }).parent;
  return service.commit.run(async ({ store }): Promise<Pushed> => {
    const known = await store.release(by.bundle);
    if (known) return { kind: 'known', release: known };
    const last = (await store.releases())[0]?.sequence;
    if (last !== undefined && sequence <= last) return { kind: 'not_rising', sequence, last };
    const at = service.clock();
    await store.addRelease({ id: by.bundle, sequence, parent, pushedAt: at }, value);
    await store.addAudit({ at, who, what: 'release.pushed', detail: { release: by.bundle, sequence } });
    const release = { id: by.bundle, sequence, parent, pushedAt: at, activatedAt: null, rollbackTo: null };
    return { kind: 'stored', release: { ...release, status: 'pushed' } };
  });
}

function claimedId(value: unknown): string {
  const claims = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof claims === 'string' ? claims : '';
}
