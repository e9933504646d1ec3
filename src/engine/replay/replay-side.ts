import type { Ledger } from '../model/ledger.ts';
import { ledgerOf, stateOf } from '../model/state.ts';
import type { State } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { NormalLead } from '../routing/normal-lead.ts';
import { inSegmentsOf, normaliseLead } from '../routing/normalise-lead.ts';
import type { RawLead } from '../routing/raw-lead.ts';
import { type Routed, routeNormalLead } from '../routing/route-lead.ts';
import { settle } from '../routing/settle.ts';
import type { Instant } from '../time/instant.ts';
import { type ReplayClock, TimedLoad } from './open-leads.ts';
import { TimelessLead } from './timeless-lead.ts';

/** A past lead as one side reads it, and the moment of its decision. */
export interface Arrival {
  readonly lead: NormalLead;
  readonly id: string;
  readonly now: Instant;
}

/** One side of a replay: a policy with a memory of its own. */
export class ReplaySide {
  readonly router: Router;
  private readonly ledger: Ledger;
  private readonly clock: ReplayClock = { now: 0 };
  private readonly loads = new Map<string, TimedLoad>();
  private readonly at: Instant | null;
  private last: Instant | null = null;

  /** `at`: the moment of every decision; null takes each lead's own. */
  constructor(router: Router, state: State, at: Instant | null) {
    this.router = router;
    this.at = at;
    this.ledger = ledgerOf(state);
    for (const rep of router.reps.keys()) {
      const carried = this.ledger.reps.get(rep) ?? { open: 0, today: { date: '', n: 0 } };
      const load = new TimedLoad(this.clock, carried);
      this.loads.set(rep, load);
      this.ledger.reps.set(rep, load);
    }
  }

  /** Reads a lead, the `place`-th of the input from 1. Throws TimelessLead when no moment can be found for it. */
  arrive(raw: RawLead, place: number): Arrival {
    const lead = normaliseLead(this.router, raw, this.at ?? this.last);
    const id = lead.id ?? `#${place}`;
    const now = this.at ?? lead.receivedAt ?? this.last;
    if (now === null) throw new TimelessLead(id);
    this.last = now;
    return { lead, id, now };
  }

  /** The same lead on a side that reads every lead as the other does, but for its segment. */
  arriveAlike(arrival: Arrival): Arrival {
    const lead = inSegmentsOf(this.router, arrival.lead);
    return lead === arrival.lead ? arrival : { ...arrival, lead };
  }

  decide({ lead, id, now }: Arrival): Routed {
    return this.decideWith(this.router, { lead, id, now });
  }

  /** What another policy would decide with this side's memory. */
  decideWith(router: Router, { lead, id, now }: Arrival): Routed {
    this.clock.now = now;
    return routeNormalLead(router, lead, this.ledger, now, id);
  }

  /** Remembers a decision: it stays open to the lead's own closing, and not at all without one. */
  settle({ lead, now }: Arrival, { advance }: Routed): void {
    settle(this.ledger, advance);
    const load = advance && this.loads.get(advance.rep);
    if (!load) return;
    if (lead.closedAt !== null) load.hold(lead.receivedAt ?? now, lead.closedAt);
    load.note();
  }

  /** The most that a rep carried at once and in one local day. */
  most(rep: string): TimedLoad['most'] {
    return this.loads.get(rep)?.most ?? { open: 0, day: 0 };
  }

  /** The memory after the last lead. */
  state(): State {
    return stateOf(this.ledger);
  }
}
