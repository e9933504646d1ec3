import type { ExceptionLine } from '../../../engine/measure/papers/weekly/exception-line.ts';
import { EXCEPTION_WORDS } from '../exception-words.ts';
import type { Cell, Section } from '../paper.ts';
import { countOf, dayOf, faultChangeOf, shareOf } from '../say-interval.ts';

/** Exceptions that one page shows. */
const MOST = 5;

/** What went wrong most often, who has it in hand, and by when. */
export const exceptionSection = (lines: readonly ExceptionLine[]): Section => ({
  title: 'Top exceptions',
  note: 'A lead may show several. Owner and ETA: of the open incidents of this kind, and of the open actions of their reviews.',
  empty: 'No lead of this week shows an exception.',
  heads: ['What', 'Owner', 'ETA', 'Leads', 'Week before', 'Change'],
  text: 3,
  rows: lines
    .slice(0, MOST)
    .map(line => [
      EXCEPTION_WORDS[line.kind],
      ownersOf(line),
      line.eta === null ? 'none' : dayOf(line.eta),
      countOf(line.share),
      shareOf(line.before),
      faultChangeOf({ ...line, now: line.share }),
    ]),
});

const ownersOf = ({ owners }: ExceptionLine): Cell =>
  owners.length === 0 ? 'nobody yet' : { name: owners.join(', ') };
