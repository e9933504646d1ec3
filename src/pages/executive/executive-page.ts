import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { Executive } from '../answers/executive.ts';
import { Card, Cards } from '../parts/card.ts';
import { Notice } from '../parts/notice.ts';
import { count } from '../parts/words.ts';
import { useAnswer } from '../session/use-answer.ts';
import { Adherence } from './adherence.ts';
import { Impact } from './impact.ts';
import { Troubles } from './troubles.ts';

type Days = '7' | '28';

/** What leaders ask: do we keep our promises, is it getting better, and what stands in the way. */
export function ExecutivePage() {
  const [days, setDays] = useState<Days>('7');
  const { value, says } = useAnswer<Executive>(`/v1/pages/executive?days=${days}`);
  return h(
    Fragment,
    {},
    h(
      'div',
      { class: 'choice' },
      h('label', { for: 'days' }, 'Period'),
      h(
        'select',
        {
          id: 'days',
          value: days,
          onChange: (event: Event) => setDays((event.currentTarget as HTMLSelectElement).value as Days),
        },
        h('option', { value: '7' }, 'the last 7 days'),
        h('option', { value: '28' }, 'the last 28 days'),
      ),
    ),
    says === null ? null : h(Notice, { bad: true }, says),
    value === null ? null : h(Figures, value),
  );
}

function Figures(figures: Executive) {
  const { leads, segments, troubles, days } = figures;
  const worse = segments.filter(({ change }) => change.verdict === 'worse').length;
  const open = troubles.reduce((sum, { incidents }) => sum + incidents, 0);
  return h(
    Fragment,
    {},
    h(
      Cards,
      {},
      h(Card, {
        title: `Leads in ${days} days`,
        figure: leads.now,
        note: `${leads.before} in the ${days} days before`,
      }),
      h(Card, {
        title: 'Promises that got worse',
        figure: worse,
        note: `of ${count(segments.length, 'row')} below`,
        ...(worse > 0 ? { mood: 'bad' as const } : {}),
      }),
      h(Card, { title: 'Open incidents', figure: open, note: '', ...(open > 0 ? { mood: 'wait' as const } : {}) }),
    ),
    h(Adherence, { segments, days }),
    h(Impact, { cells: figures.impact }),
    h(Troubles, { troubles }),
  );
}
