import { type ShareInterval, wilson } from '../../../model/wilson.ts';
import { type Cell, cellsOf } from '../../cells.ts';
import type { LeadFact } from '../../lead-fact.ts';
import type { PromiseBook } from '../../promises.ts';
import { shows } from '../exception-kinds.ts';
import type { Week } from './kept-line.ts';

/** Where people waited longer than promised: what variance in routing most likely did to speed to lead. */
export interface LateLeads {
  readonly all: ShareInterval;
  /** Of leads whose row is business critical. */
  readonly critical: ShareInterval;
  /** Segments and sources with late leads, the most first. */
  readonly cells: readonly LateCell[];
}

export interface LateCell extends Pick<Cell, 'segment' | 'source'> {
  readonly late: ShareInterval;
}

export function lateLeads({ leads, end }: Week, book: PromiseBook): LateLeads {
  const isLate = (lead: LeadFact) =>
    shows('late_assignment', lead, book, end) || shows('late_response', lead, book, end);
  const shareOf = (some: readonly LeadFact[]) => wilson(some.filter(isLate).length, some.length);
  const cells = cellsOf(leads).map(({ segment, source, leads: own }) => ({ segment, source, late: shareOf(own) }));
  return {
    all: shareOf(leads),
    critical: shareOf(leads.filter(({ sla }) => book.get(sla ?? '')?.target.business_critical === true)),
    cells: cells.filter(({ late }) => late.k > 0).sort((a, b) => b.late.k - a.late.k),
  };
}
