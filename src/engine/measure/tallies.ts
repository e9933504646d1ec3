import { DAY } from '../time/units.ts';
import { groupBy } from './cells.ts';
import type { LeadFact } from './lead-fact.ts';
import { robustOf } from './numbers/robust.ts';
import { observe } from './observed.ts';
import type { PromiseBook } from './promises.ts';

/** What one hour of one source was like; what is past is kept as this, so that a look at eight weeks stays cheap. */
export interface HourTally {
  /** The hour's beginning. */
  readonly at: number;
  readonly source: string | null;
  readonly leads: number;
  /** Leads that two rules of one rank claimed. */
  readonly conflicts: number;
}

/** What one UTC day of one source was like. */
export interface DayTally {
  readonly at: number;
  readonly source: string | null;
  readonly leads: number;
  /** Leads that people moved because territory, segment or role was wrong. */
  readonly mismatched: number;
  /** Leads whose assignment time is known, and the middle and spread of its logarithm (natural, of seconds). */
  readonly timed: number;
  readonly logMiddle: number | null;
  readonly logSpread: number | null;
}

const startOf = (at: number): number => Math.floor(at / DAY) * DAY;

/** Leads as days; a lead without an owner counts with its age at the end of its day. */
export const dayTallies = (leads: readonly LeadFact[], book: PromiseBook): DayTally[] =>
  [...byDay(leads)].map(([at, source, members]) => {
    const logs = members.map(lead => logSeconds(observe('assignment', lead, book, at + DAY)?.ms ?? 0));
    const { middle, spread } = robustOf(logs) ?? { middle: null, spread: null };
    const mismatched = members.filter(isMismatched).length;
    return { at, source, leads: members.length, mismatched, timed: logs.length, logMiddle: middle, logSpread: spread };
  });

function* byDay(leads: readonly LeadFact[]): Generator<[number, string | null, LeadFact[]]> {
  const key = ({ receivedAt, source }: LeadFact) => `${String(startOf(receivedAt)).padStart(16, '0')} ${source ?? ''}`;
  for (const [, members] of groupBy(leads, key)) {
    const first = members[0];
    if (first) yield [startOf(first.receivedAt), first.source, members];
  }
}

/** The log of nothing is no number: below 10 ms all is alike. */
const logSeconds = (ms: number): number => Math.log(Math.max(10, ms) / 1000);

const isMismatched = ({ reassigned }: LeadFact): boolean => reassigned.some(why => why.startsWith('wrong_'));
