import { shareChange } from '../../numbers/share-change.ts';
import { EXCEPTIONS, exceptionShare } from '../exception-kinds.ts';
import type { Answer, Asked } from './question.ts';

/** Is each kind of exception falling, as a share of leads? Yes only when each that there was is shown to fall, or is gone. */
export function exceptionsFalling({ leads, before, book, month }: Asked): Answer {
  const kinds = EXCEPTIONS.map(kind => {
    const is = exceptionShare(kind, leads, book, month.to);
    const was = exceptionShare(kind, before, book, month.from);
    return { is, was, verdict: shareChange(was, is).verdict };
  }).filter(({ is, was }) => is.k + was.k > 0);
  const rising = kinds.filter(({ verdict }) => verdict === 'higher').length;
  const falling = kinds.filter(({ verdict, is }) => verdict === 'lower' || is.k === 0).length;
  const says = `Of ${kinds.length} kinds of exception ${falling} falling or gone, ${rising} rising, the rest not shown to change; ${leads.length} leads after ${before.length}.`;
  if (rising > 0) return { answer: 'no', says };
  const judged = leads.length > 0 && before.length > 0;
  return { answer: judged && falling === kinds.length ? 'yes' : 'not_shown', says };
}
