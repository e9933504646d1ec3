import type { ReviewAction } from '../../../model/types.gen.ts';
import type { LeadFact } from '../../lead-fact.ts';
import type { PromiseBook } from '../../promises.ts';
import type { PaperFacts } from '../paper-facts.ts';
import type { Month } from './month.ts';

/** Yes, no, or not shown: too little happened, or chance alone may have done it. */
export interface Answer {
  readonly answer: 'yes' | 'no' | 'not_shown';
  /** The figures that it rests on, in one sentence. Holds no name from outside. */
  readonly says: string;
}

/** What one month is asked about, as it was known at its end. */
export interface Asked {
  readonly month: Month;
  readonly leads: readonly LeadFact[];
  /** Leads of the month before, as they were known at that month's end. */
  readonly before: readonly LeadFact[];
  readonly facts: PaperFacts;
  readonly actions: readonly ReviewAction[];
  readonly book: PromiseBook;
}
