import type { RuntimeLatency, RuntimeMeasures, RuntimePercentile } from '../../client/runtime-measures.ts';
import type { Experiment } from '../../engine/model/types.gen.ts';
import type { ExperimentReport } from '../../engine/release/review/review.ts';

/** An experiment's measure before and since, where the runtime measures it: `assignment p90`, `response p50` and such. */
export function reportExperiment(
  experiment: Experiment,
  before: RuntimeMeasures,
  after: RuntimeMeasures,
): ExperimentReport {
  const [, clock, rank] = /^(assignment|response) (p50|p90)$/.exec(experiment.measure) ?? [];
  if ((clock !== 'assignment' && clock !== 'response') || (rank !== 'p50' && rank !== 'p90'))
    return { experiment, shows: 'the runtime does not measure this; report it by hand' };
  const say = (measures: RuntimeMeasures) => sayRows(measures[clock], experiment.segment, rank);
  return { experiment, shows: `before ${say(before)}; since ${say(after)}` };
}

/** Percentiles of sources can't be added up: each is said. */
function sayRows(rows: readonly RuntimeLatency[], segment: string | undefined, rank: 'p50' | 'p90'): string {
  const own = rows.filter(row => segment === undefined || row.segment === segment);
  if (own.length === 0) return 'no lead';
  return own.map(row => `${row.source ?? 'no source'} ${sayPercentile(row[rank])}`).join(', ');
}

const sayPercentile = ({ ms, n, at_least }: RuntimePercentile): string =>
  ms === null ? `n = ${n}, too few` : `${at_least ? 'at least ' : ''}${Math.round(ms / 1000)} s over ${n}`;
