import type { ReviewAction } from '../../../model/types.gen.ts';
import type { ShareInterval } from '../../../model/wilson.ts';
import type { Instant } from '../../../time/instant.ts';
import { type ShareChange, shareChange } from '../../numbers/share-change.ts';
import type { PromiseBook } from '../../promises.ts';
import { EXCEPTIONS, type ExceptionKind, exceptionShare, INCIDENTS_OF } from '../exception-kinds.ts';
import type { PaperIncident } from '../paper-facts.ts';
import type { Week } from './kept-line.ts';

/** One way in which routing went wrong this week, who has it in hand, and by when. */
export interface ExceptionLine {
  readonly kind: ExceptionKind;
  readonly share: ShareInterval;
  readonly before: ShareInterval;
  readonly change: ShareChange;
  /** Open incidents of this kind. */
  readonly open: number;
  /** Who works on them, sorted; empty when nobody has promised anything. */
  readonly owners: readonly string[];
  /** When the next of them has promised an answer or a fix; null when nobody has. */
  readonly eta: Instant | null;
}

/** Exceptions that some lead shows, the most frequent first. */
export function exceptionLines(
  { later, earlier, book }: { readonly later: Week; readonly earlier: Week; readonly book: PromiseBook },
  incidents: readonly PaperIncident[],
  actions: readonly ReviewAction[],
): ExceptionLine[] {
  return EXCEPTIONS.map(kind => {
    const share = exceptionShare(kind, later.leads, book, later.end);
    const before = exceptionShare(kind, earlier.leads, book, earlier.end);
    return { kind, share, before, change: shareChange(before, share), ...inHand(kind, incidents, actions) };
  })
    .filter(({ share }) => share.k > 0)
    .sort((a, b) => b.share.k - a.share.k);
}

function inHand(kind: ExceptionKind, incidents: readonly PaperIncident[], actions: readonly ReviewAction[]) {
  const own = incidents.filter(({ category, drill }) => !drill && INCIDENTS_OF[kind].includes(category));
  const open = own.filter(({ resolvedAt }) => resolvedAt === null);
  const ids = new Set(own.map(({ id }) => id));
  const promised = actions.filter(({ incident, status }) => status === 'open' && ids.has(incident));
  const owners = [...open.flatMap(({ owner }) => owner ?? []), ...promised.map(({ owner }) => owner)];
  const times = [...open.flatMap(({ respondBy }) => respondBy ?? []), ...promised.map(({ due }) => endOfDay(due))];
  return {
    open: open.length,
    owners: [...new Set(owners)].sort(),
    eta: times.length > 0 ? Math.min(...times) : null,
  };
}

const endOfDay = (date: string): Instant => Date.parse(`${date}T23:59:59Z`);
