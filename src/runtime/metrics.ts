import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../engine/measure/observed.ts';
import type { Decision } from '../engine/model/types.gen.ts';
import type { HappeningKind } from '../engine/sla/life/happening.ts';
import { eventMetrics } from './events/event-metrics.ts';
import { latencyMetrics } from './measures/latency-metrics.ts';
import { type MessageFate, outboxMetrics } from './notify/outbox-metrics.ts';
import { rosterMetrics } from './roster/roster-metrics.ts';
import type { EventState } from './store/rows/events.ts';
import type { Instant, QueueDepth } from './store/rows.ts';

/** What the service counts. Labels are declared sources and queues alone, so their number is bounded by the rules. */
export interface Metrics {
  /** One committed decision of a lead that came in. `source` is a declared one, or null. */
  counted(outcome: Decision['outcome'], source: string | null): void;
  /** From a lead's arrival to its commit, in milliseconds. */
  took(milliseconds: number): void;
  /** Sequence of the live release; null when no release decides. */
  live(sequence: number | null): void;
  /** A lead that was assigned, looked at again: was anybody valid there? Apart from whether the workflow ran. */
  landed(valid: boolean): void;
  /** Entries of the audit, and whether its head outside the store agrees. */
  audited(entries: number, agrees: boolean): void;
  /** What the last look at the store found, by invariant. */
  examined(broken: ReadonlyMap<string, number>): void;
  /** One try to send a message, by channel. */
  message(channel: string, fate: MessageFate): void;
  /** Open leads of which the CRM names another owner. */
  otherOwners(leads: number): void;
  /** A clock of a lead ended after so many milliseconds of real time. */
  ended(clock: Clock, source: string | null, segment: string | null, ms: number): void;
  /** How old the leads in the queues are. */
  waiting(depths: readonly QueueDepth[], now: Instant): void;
  /** An event of a lead, and what became of it. */
  happened(event: HappeningKind, state: EventState): void;
  /** The clock of the machine was set. */
  clockJumped(): void;
  /** The text that Prometheus reads. */
  text(depths: readonly QueueDepth[]): Promise<string>;
  readonly contentType: string;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.06, 0.1, 0.25, 0.5, 1, 2.5];

export function metrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const leads = new Counter({
    name: 'leadrail_leads_total',
    help: 'Leads taken in, by outcome and source',
    labelNames: ['outcome', 'source'],
    registers,
  });
  const latency = new Histogram({
    name: 'leadrail_decision_seconds',
    help: 'From arrival to the committed decision',
    buckets: BUCKETS,
    registers,
  });
  const depth = new Gauge({
    name: 'leadrail_queue_depth',
    help: 'Leads that wait',
    labelNames: ['queue'],
    registers,
  });
  const active = new Gauge({
    name: 'leadrail_active_release_sequence',
    help: 'Sequence of the live release; 0 when none decides',
    registers,
  });
  const jumps = new Counter({ name: 'leadrail_clock_jumps_total', help: 'The machine clock was set', registers });
  const roster = rosterMetrics(registers);
  return {
    ...roster,
    ...eventMetrics(registers),
    ...outboxMetrics(registers),
    ...latencyMetrics(registers),
    counted: (outcome, source) => leads.inc({ outcome, source: source ?? 'none' }),
    took: milliseconds => latency.observe(milliseconds / 1000),
    clockJumped: () => jumps.inc(),
    live: sequence => active.set(sequence ?? 0),
    text: async depths => {
      depth.reset();
      for (const { queue, waiting } of depths) depth.set({ queue }, waiting);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
