import { byteOrder } from '../../model/place.ts';
import type { Names, SlaTarget, SlaTimes } from '../../model/types.gen.ts';
import { readDuration } from '../../time/duration.ts';
import type { Path } from '../place-of.ts';
import type { TargetFinder } from '../router.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';

/** The SLA matrix: for a source and segment its row, else the default row. */
export function compileSla(desk: Desk): TargetFinder {
  const { targets, quarters } = desk.policy.sla;
  for (const target of targets) judgeTarget(desk, target);
  for (const second of targets.filter(target => target.default).slice(1))
    desk.refuse('target', second.id, [], sayPolicy.secondSlaDefault);
  for (const { target } of quarters) desk.refer('target', target, 'target', target, []);
  const fallback = targets.find(target => target.default) ?? null;
  const rows = targets.filter(target => !target.default).sort((a, b) => byteOrder(a.id, b.id));
  const cells = new Map<string, Map<string, SlaTarget | null>>();
  return (source, segment) => {
    if (source === null) return fallback;
    const known = cells.get(source)?.get(segment);
    if (known !== undefined) return known;
    const found = rows.find(row => covers(row.source, source) && covers(row.segment, segment)) ?? fallback;
    cells.set(source, (cells.get(source) ?? new Map()).set(segment, found));
    return found;
  };
}

/** The names of a row's source or segment; null covers all. */
export const namesOf = (names: Names | undefined): readonly string[] | null =>
  names === undefined ? null : typeof names === 'string' ? [names] : names;

export const covers = (names: Names | undefined, name: string): boolean => namesOf(names)?.includes(name) ?? true;

function judgeTarget(desk: Desk, target: SlaTarget): void {
  const { id } = target;
  for (const part of ['source', 'segment'] as const) {
    const list = Array.isArray(target[part]);
    namesOf(target[part])?.forEach((name, i) => {
      desk.refer(part, name, 'target', id, list ? [part, i] : [part]);
    });
  }
  if (target.default && (target.source !== undefined || target.segment !== undefined))
    desk.refuse('target', id, [], sayPolicy.defaultWithCells);
  if (target.calendar !== undefined && target.calendar !== 'owner')
    desk.refer('calendar', target.calendar, 'target', id, ['calendar']);
  if (target.escalation !== undefined) desk.refer('escalation policy', target.escalation, 'target', id, ['escalation']);
  judgeDurations(desk, target);
}

function judgeDurations(desk: Desk, target: SlaTarget): void {
  if ((target.calendar ?? 'always') === 'always') return;
  const judge = (duration: string | undefined, path: Path) => {
    if (duration !== undefined && readDuration(duration)?.unit === 'd')
      desk.refuse('target', target.id, path, sayPolicy.dayInSla(duration));
  };
  for (const clock of ['assignment', 'response'] as const)
    for (const [edge, duration] of Object.entries(target[clock] ?? {}) as [keyof SlaTimes, string][])
      judge(duration, [clock, edge]);
  judge(target.max_unassigned_age, ['max_unassigned_age']);
}
