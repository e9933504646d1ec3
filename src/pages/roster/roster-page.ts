import { Fragment, h } from 'preact';
import type { Roster } from '../answers/roster.ts';
import { Card, Cards } from '../parts/card.ts';
import { Notice } from '../parts/notice.ts';
import { useAnswer } from '../session/use-answer.ts';
import { useSurroundings } from '../session/use-session.ts';
import { People } from './people.ts';
import { Shares } from './shares.ts';

/** Who can take leads, how full they are, and whether teams give out what their weights say. */
export function RosterPage() {
  const { live } = useSurroundings();
  const { value, says } = useAnswer<Roster>('/v1/pages/roster', live?.received_last_hour);
  if (says !== null) return h(Notice, { bad: true }, says);
  if (value === null) return null;
  const { reps, loads, days } = value;
  const how = (presence: string) => reps.filter(rep => rep.presence === presence).length;
  const full = reps.filter(({ open, capacity }) => capacity !== null && open >= capacity).length;
  return h(
    Fragment,
    {},
    h(
      Cards,
      {},
      h(Card, { title: 'Here', figure: how('here'), note: `of ${reps.length} reps` }),
      h(Card, { title: 'Away', figure: how('away') }),
      h(Card, { title: 'Inactive', figure: how('inactive') }),
      h(Card, {
        title: 'Full',
        figure: full,
        note: 'hold as many leads as they may',
        ...(full > 0 ? { mood: 'wait' as const } : {}),
      }),
    ),
    h(People, { reps }),
    h(Shares, { loads, days }),
  );
}
