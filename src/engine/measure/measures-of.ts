import type { Router } from '../policy/router.ts';
import type { Instant } from '../time/instant.ts';
import type { IncidentFact } from './incident-fact.ts';
import type { LeadFact } from './lead-fact.ts';
import { type Accuracy, accuracy } from './measures/accuracy.ts';
import { type Adherence, adherence } from './measures/adherence.ts';
import { type Corrections, corrections } from './measures/corrections.ts';
import { type Latency, latencies } from './measures/latency.ts';
import { type Load, loads } from './measures/load.ts';
import { type MissingField, missingFields } from './measures/missing-fields.ts';
import { type QuarterVerdict, quarterVerdicts } from './measures/quarters.ts';
import { type QueueAge, queueAges } from './measures/queue-age.ts';
import { type Rates, ratesBy } from './measures/rates.ts';
import { reassignmentLoops } from './measures/reassignment-loops.ts';
import { type RecoveryTime, recoveryTimes } from './measures/recovery-time.ts';
import { spread } from './measures/spread.ts';
import { type ValidOwner, validOwner } from './measures/valid-owner.ts';
import { type Period, populationOf } from './population.ts';
import { promisesOf } from './promises.ts';
import type { QueuePlace } from './queue-place.ts';

/** Rows of a period and what stands around them. */
export interface Facts {
  readonly leads: readonly LeadFact[];
  readonly places: readonly QueuePlace[];
  readonly incidents: readonly IncidentFact[];
}

/** Everything that is measured. Times are milliseconds of the row's working time. */
export interface Measures {
  readonly leads: number;
  readonly excluded: { readonly drill: number; readonly merged: number };
  readonly assignment: readonly LatencyRow[];
  readonly response: readonly LatencyRow[];
  readonly adherence: readonly Adherence[];
  readonly accuracy: readonly Accuracy[];
  readonly bySource: readonly Rates[];
  readonly byRule: readonly Rates[];
  readonly missingFields: readonly MissingField[];
  readonly queues: readonly QueueAge[];
  readonly recovery: readonly RecoveryTime[];
  readonly loops: readonly string[];
  readonly corrections: Corrections;
  readonly load: readonly Load[];
  readonly validOwner: ValidOwner;
  readonly quarters: readonly QuarterVerdict[];
}

export interface LatencyRow extends Latency {
  readonly spread: number | null;
}

/** The measures of the leads received in a period, as they stand at `now`. */
export function measuresOf(router: Router, facts: Facts, period: Period, now: Instant): Measures {
  const { leads, excluded } = populationOf(facts.leads, period);
  const book = promisesOf(router);
  const withSpread = (row: Latency): LatencyRow => ({ ...row, spread: spread(row) });
  return {
    leads: leads.length,
    excluded,
    assignment: latencies('assignment', leads, book, now).map(withSpread),
    response: latencies('response', leads, book, now).map(withSpread),
    adherence: adherence(leads, book, now),
    accuracy: accuracy(leads, book),
    bySource: ratesBy('source', leads),
    byRule: ratesBy('rule', leads),
    missingFields: missingFields(leads),
    queues: queueAges(facts.places, now),
    recovery: recoveryTimes(facts.incidents, now),
    loops: reassignmentLoops(leads).map(({ id }) => id),
    corrections: corrections(leads),
    load: loads(leads, router),
    validOwner: validOwner(leads, router),
    quarters: quarterVerdicts(facts.leads, router, book, now),
  };
}
