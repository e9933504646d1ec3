import type { Ledger } from '../../engine/model/ledger.ts';
import type { State } from '../../engine/model/types.gen.ts';
import { type Routed, routeLead } from '../../engine/routing/route-lead.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Instant, RawRecord } from '../store/rows.ts';
import { recordedLedger } from './recorded-ledger.ts';

export interface Decided extends Pick<Routed, 'decision' | 'advance' | 'lead'> {
  /** What the decision was made from. */
  readonly state: State;
}

/** Decides one lead on the working ledger, which stays as it is, and keeps what the decision read. */
export function decide(
  live: LiveRelease,
  ledger: Ledger,
  lead: { readonly id: string; readonly raw: RawRecord; readonly earlier: readonly string[] },
  now: Instant,
): Decided {
  const recorded = recordedLedger(ledger, lead.id, lead.earlier);
  const { decision, advance, lead: normal } = routeLead(live.router, lead.raw, recorded.ledger, now, lead.id);
  return { decision, advance, lead: normal, state: recorded.seen() };
}
