import type { SlaTarget } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { slowerTimes } from '../sla/slower-times.ts';

/** A source × segment to which the head promises less than the base. */
export interface SlowerCell {
  readonly source: string | null;
  readonly segment: string;
  /** `high-intent: response.breach 30m to 1h` */
  readonly says: string;
}

/** Every source × segment of both policies whose promise gets slower, whatever row makes it; past leads play no part. */
export function slowerCells(base: Router, head: Router): SlowerCell[] {
  const sources = [null, ...[...base.sources.keys()].filter(id => head.sources.has(id))];
  const segments = base.segments.filter(({ id }) => head.segments.some(segment => segment.id === id));
  return sources.flatMap(source =>
    segments.flatMap(({ id: segment }) => {
      const [before, after] = [base.targets(source, segment), head.targets(source, segment)];
      const slower = slowerTimes(before, after);
      if (slower.length === 0) return [];
      const times = slower.map(({ what, from, to }) => `${what} ${from} to ${to}`).join(', ');
      return [{ source, segment, says: `${rowName(before, after)}: ${times}` }];
    }),
  );
}

const rowName = (before: SlaTarget | null, after: SlaTarget | null): string =>
  before?.id === after?.id ? (before?.id ?? '') : `${before?.id ?? 'none'} to ${after?.id ?? 'none'}`;

const MOST_NAMED = 3;

/** What gets slower, each change once, with how many source × segment it is about. */
export function slowerText(cells: readonly SlowerCell[]): string {
  const counts = new Map<string, number>();
  for (const { says } of cells) counts.set(says, (counts.get(says) ?? 0) + 1);
  const told = [...counts].map(([says, n]) => `${says} (${n} source × segment)`);
  const rest = told.length > MOST_NAMED ? [`and ${told.length - MOST_NAMED} more`] : [];
  return [...told.slice(0, MOST_NAMED), ...rest].join('; ');
}
