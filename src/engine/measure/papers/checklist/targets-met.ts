import { shareVerdict } from '../../verdict.ts';
import { keptShare } from '../kept-share.ts';
import type { Answer, Asked } from './question.ts';

/** What p90 means: nine of ten within it. */
const NINE_OF_TEN = 0.9;

/** Are the p90 targets met? Each clock of each SLA row that promises one is judged by itself. */
export function targetsMet({ leads, book, month }: Asked): Answer {
  const verdicts = [...book].flatMap(([sla, promised]) =>
    (['assignment', 'response'] as const)
      .filter(clock => promised[clock].p90 !== null)
      .map(clock => {
        const own = leads.filter(lead => lead.sla === sla);
        return shareVerdict(keptShare(own, clock, 'p90', book, month.to), NINE_OF_TEN);
      }),
  );
  const count = (verdict: string) => verdicts.filter(each => each === verdict).length;
  const [met, missed] = [count('met'), count('missed')];
  const says = `Of ${verdicts.length} p90 targets ${met} met, ${missed} missed, ${count('not_shown')} not shown; ${leads.length} leads.`;
  return { answer: missed > 0 ? 'no' : met > 0 ? 'yes' : 'not_shown', says };
}
