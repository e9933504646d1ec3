import { fold } from '../../model/values/fold.ts';
import type { Router } from '../../policy/router.ts';
import { HOUR, MINUTE, SECOND } from '../../time/units.ts';
import type { Percentile } from '../percentile.ts';
import type { Baseline, BaselineCell } from './baseline-of.ts';

/**
 * A file `sla.yaml` out of what was measured: a row for each source and segment that the rules know and that has enough
 * cases, and a row for the rest. What was reached is where promises begin, not where they end: each row says so.
 */
export function suggestSla(baseline: Baseline, router: Router): string {
  const escalation = router.policy.escalation.policies[0]?.id;
  const rows = baseline.cells.flatMap(cell => rowOf(cell, router, escalation));
  const rest = ['  - id: rest', '    default: true', ...promise(baseline.all, escalation)];
  return [
    '# Suggested out of a log: what was reached, rounded up. Times of the log are real time, so the calendar is `always`.',
    'kind: sla',
    'version: 1',
    'targets:',
    ...rows,
    ...rest,
    '',
  ].join('\n');
}

function rowOf(cell: BaselineCell, router: Router, escalation: string | undefined): string[] {
  const source = router.sourceNames.get(fold(cell.source ?? ''));
  const segment = router.segments.find(({ id }) => fold(id) === fold(cell.segment ?? ''))?.id;
  if (source === undefined || segment === undefined || cell.assignment.p90.interval === null) return [];
  const where = [`  - id: ${source}.${segment}`, `    source: ${source}`, `    segment: ${segment}`];
  return [...where, `    # ${cell.cases} cases`, ...promise(cell, escalation)];
}

function promise({ assignment, response }: BaselineCell, escalation: string | undefined): string[] {
  return [
    '    calendar: always',
    `    assignment: ${times(assignment) ?? '{breach: 4h}'}`,
    ...[times(response)].filter(text => text !== null).map(text => `    response: ${text}`),
    ...(escalation === undefined ? [] : [`    escalation: ${escalation}`]),
  ];
}

function times({ p50, p90 }: { readonly p50: Percentile; readonly p90: Percentile }): string | null {
  if (p50.ms === null || p90.ms === null) return null;
  const half = roundUp(Math.max(p50.ms, SECOND));
  const most = roundUp(Math.max(p90.ms, half.ms));
  return `{p50: ${half.text}, p90: ${most.text}, breach: ${roundUp(2 * most.ms).text}}`;
}

/** Two significant figures, upwards, in a unit that keeps the number small. Hours also for days: rows take no days. */
function roundUp(ms: number): { readonly ms: number; readonly text: string } {
  const [unit, length] =
    ms < 2 * MINUTE ? (['s', SECOND] as const) : ms < 2 * HOUR ? (['m', MINUTE] as const) : (['h', HOUR] as const);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(ms / length)) - 1);
  const n = Math.ceil(ms / length / step) * step;
  return { ms: n * length, text: `${n}${unit}` };
}
