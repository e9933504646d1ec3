import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { NewOverride, OverrideRow } from '../store/rows/roster.ts';
import type { Instant } from '../store/rows.ts';
import { holdRoster } from './hold-roster.ts';
import type { AskedChange, OverrideAsk } from './override-ask.ts';

export type Overridden =
  | { readonly kind: 'done'; readonly changed: number }
  | { readonly kind: 'not_ready' }
  /** Reps that the live rules don't know; nothing was changed. */
  | { readonly kind: 'unknown'; readonly reps: readonly string[] };

/** Lets what is asked hold from now on, all of it or nothing. One audit entry a field. */
export function overrideReps(service: Service, asks: readonly OverrideAsk[], who: string): Promise<Overridden> {
  return service.commit.run(async work => {
    const { live } = service;
    if (!live) return { kind: 'not_ready' };
    const unknown = asks.map(({ rep }) => rep).filter(rep => !live.router.reps.has(rep));
    if (unknown.length > 0) return { kind: 'unknown', reps: unknown };
    const now = service.clock();
    let changed = 0;
    for (const ask of asks) {
      for (const change of ask.changes) if (await override(work, ask, change, { who, now })) changed += 1;
    }
    await holdRoster(service, work, now);
    return { kind: 'done', changed };
  });
}

interface Made {
  readonly who: string;
  readonly now: Instant;
}

/** False where all of that holds already. */
async function override(work: Work, ask: OverrideAsk, change: AskedChange, { who, now }: Made): Promise<boolean> {
  const { rep, since, until, reason } = ask;
  const { field, value } = change;
  const before = (await work.store.openOverrides()).find(row => row.rep === rep && row.field === field);
  if (before ? !saysMore(before, ask, change) : value === null) return false;
  if (before) await work.store.endOverride(before.n, value === null ? 'lifted' : 'replaced', now);
  if (value === null) {
    await work.store.addAudit({ at: now, who, what: 'roster.lifted', detail: { rep, field, reason } });
    return true;
  }
  await work.store.addOverride({ ...change, rep, since, until, reason, who, madeAt: now } as NewOverride);
  const detail = { rep, field, value, since, until, reason };
  await work.store.addAudit({ at: now, who, what: 'roster.overridden', detail });
  return true;
}

/** A roster that is sent again and again, word for word, leaves one entry and not one each time. */
const saysMore = (before: OverrideRow, ask: OverrideAsk, { value }: AskedChange): boolean =>
  JSON.stringify(before.value) !== JSON.stringify(value) || before.until !== ask.until || before.reason !== ask.reason;
