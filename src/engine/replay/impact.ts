import { digestOf } from '../model/digest.ts';
import type { Decision, Diff, Impact, LeadPlace, Plan, Risk, State } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { RawLead } from '../routing/raw-lead.ts';
import type { Routed } from '../routing/route-lead.ts';
import { type Instant, instantText } from '../time/instant.ts';
import { type Countries, countriesOf } from './countries.ts';
import { Flows } from './flows.ts';
import { Hours } from './hours.ts';
import { KeptChanges } from './kept-changes.ts';
import { type ChangeKind, isDecidedOtherwise, isElsewhere, isReadOtherwise } from './kind-of-change.ts';
import { Loads } from './loads.ts';
import { PromiseChanges } from './promise-changes.ts';
import { readsAlike } from './reads-alike.ts';
import { type Arrival, ReplaySide } from './replay-side.ts';
import { type Belongs, Tally } from './tally.ts';
import { Weights } from './weights.ts';

export interface ReplayOptions {
  readonly plan: Plan;
  /** The moment of every decision; without it each lead's own receipt. */
  readonly at?: Instant | null;
  /** What both sides remember before the first lead; without it nothing. */
  readonly state?: State | null;
  /** The exact diff, where it was computed. */
  readonly diff?: Diff | null;
  /** The column of the records to weight leads by; without it leads are counted alone. */
  readonly weight?: string | null;
}

/** A replay in progress: past leads go in one by one, in order, and never stay. */
export interface Replay {
  /** Decides the `place`-th record of the input on both sides. Throws TimelessLead when it can't be dated. */
  push(raw: RawLead, place: number): void;
  /** A record that can't be read. */
  skip(): void;
  end(): Impact;
  /** What the head remembers after the last lead. */
  state(): State;
}

/** Replays past leads through two policies, each with a memory of its own, and counts what a change does to them. */
export const impactOf = (base: Router, head: Router, options: ReplayOptions): Replay =>
  new TwoSides(base, head, options);

/** The risk is a matter of the gates, which know the governance; here nobody has rated it. */
const UNRATED: Risk = { score: null, tier: null, terms: [] };

class TwoSides implements Replay {
  private readonly options: ReplayOptions;
  private readonly base: ReplaySide;
  private readonly head: ReplaySide;
  private readonly alike: boolean;
  private readonly tally = new Tally();
  private readonly loads = new Loads();
  private readonly hours = new Hours();
  private readonly flows = new Flows();
  private readonly countries: Countries | null;
  private readonly weights: Weights | null;
  private readonly promises: PromiseChanges;
  private readonly changes = new KeptChanges();
  private readonly only = { rule_only: 0, sla_only: 0 };
  private unreadable = 0;
  private lostOwner = 0;

  constructor(base: Router, head: Router, options: ReplayOptions) {
    const { at = null, state, weight = null } = options;
    this.options = options;
    this.base = new ReplaySide(base, state ?? {}, at);
    this.head = new ReplaySide(head, state ?? {}, at);
    this.alike = readsAlike(base, head);
    this.promises = new PromiseChanges(base, head);
    this.countries = countriesOf(base, head);
    this.weights = weight === null ? null : new Weights(weight);
  }

  push(raw: RawLead, place: number): void {
    const before = this.base.arrive(raw, place);
    const after = this.alike ? this.head.arriveAlike(before) : this.head.arrive(raw, place);
    const from = this.base.decide(before);
    const to = this.head.decide(after);
    this.hours.add(before.lead.receivedAt ?? before.now);
    const kind = this.kindOf(before, from, after, to);
    this.count(from, to, kind);
    this.weights?.add(raw, belongs(from), kind);
    this.base.settle(before, from);
    this.head.settle(after, to);
  }

  skip(): void {
    this.unreadable += 1;
  }

  end(): Impact {
    const { plan, diff, at = null, state = null } = this.options;
    return {
      plan,
      base: plan.base,
      head: plan.head,
      proof: diff?.proof ?? 'not_proven',
      leads: { ...this.tally.all, ...this.only, unreadable: this.unreadable },
      by: this.tally.groups(),
      cells: this.tally.sortedCells(),
      moves: diff?.moves ?? [],
      sla: this.promises.list(),
      load: this.loads.list().map(load => ({ ...load, ...this.mostOf(load.rep) })),
      risk: UNRATED,
      changes: this.changes.list(),
      lost_owner: this.lostOwner,
      hours: this.hours.list(),
      flows: this.flows.list(),
      ...(this.countries === null ? {} : { countries: this.countries.list() }),
      ...(at === null ? {} : { at: instantText(at) }),
      ...(state === null ? {} : { from_state: digestOf(state) }),
      ...(this.weights === null ? {} : { weighted: this.weights.sums() }),
    };
  }

  state(): State {
    return this.head.state();
  }

  /** Why a lead is elsewhere: the first that holds of data, direct and cascade; null when it stays where it was. */
  private kindOf(before: Arrival, from: Routed, after: Arrival, to: Routed): ChangeKind | null {
    if (!isElsewhere(from.decision, to.decision)) return null;
    const { base, head } = this;
    if (isReadOtherwise(base.router, before.lead, head.router, after.lead)) return 'data';
    return isDecidedOtherwise(from, base.decideWith(head.router, after)) ? 'direct' : 'cascade';
  }

  private mostOf(rep: string): { readonly most_open: number; readonly most_in_a_day: number } {
    const { open, day } = this.head.most(rep);
    return { most_open: open, most_in_a_day: day };
  }

  private count(from: Routed, to: Routed, kind: ChangeKind | null): void {
    const [before, after] = [from.decision, to.decision];
    const promised = this.promises.touches(before, after);
    const was = belongs(from);
    this.tally.add(was, kind);
    this.countries?.add(from.lead, kind);
    if (kind !== null || promised) this.tally.touch(was, belongs(to));
    if (this.promises.isSlower(before, after)) this.tally.slow(was);
    this.loads.add(before.owner, after.owner);
    this.promises.add(before, after);
    if (kind === null) this.countUnmoved(before.rule !== after.rule, promised);
    else this.countMoved(before, after, kind);
  }

  /** Neither counts where both differ: then it is not one alone. */
  private countUnmoved(otherRule: boolean, otherPromise: boolean): void {
    if (otherRule && !otherPromise) this.only.rule_only += 1;
    if (otherPromise && !otherRule) this.only.sla_only += 1;
  }

  private countMoved(before: Decision, after: Decision, kind: ChangeKind): void {
    if (before.owner !== null && after.owner === null) this.lostOwner += 1;
    this.flows.add(before, after, kind);
    this.changes.add({ lead_id: before.lead_id, kind, from: placeOf(before), to: placeOf(after) });
  }
}

const belongs = ({ lead, decision }: Routed): Belongs => ({
  source: lead.source,
  segment: lead.segment,
  team: decision.team,
  rep: decision.owner,
});

const placeOf = ({ owner, team, queue, rule, reason }: Decision): LeadPlace => ({ owner, team, queue, rule, reason });
