import { h } from 'preact';
import type { Incident } from '../answers/operator.ts';
import { Act } from '../parts/act.ts';
import { Section } from '../parts/section.ts';
import { At, Due, When } from '../parts/when.ts';
import { inWords } from '../parts/words.ts';
import { hrefTo } from '../place.ts';
import { useSurroundings } from '../session/use-session.ts';

interface Props {
  readonly incidents: readonly Incident[];
}

/** Incidents of one kind that stand open; the others are folded away, so that one kind never hides another. */
const MOST_OF_A_KIND = 2;

/** Open breaches and faults by kind: those that nobody has taken on first, the highest level first. */
export const Incidents = ({ incidents }: Props) =>
  h(
    Section,
    { title: 'Open incidents' },
    incidents.length === 0 ? h('p', { class: 'empty' }, 'Nothing is open.') : null,
    kinds(incidents.toSorted(byUrgency)).map(kind => h(OneKind, { key: kind[0]?.category ?? '', incidents: kind })),
  );

/** In the order of the most urgent of each. */
const kinds = (incidents: readonly Incident[]): (readonly Incident[])[] =>
  [...new Set(incidents.map(({ category }) => category))].map(category =>
    incidents.filter(incident => incident.category === category),
  );

function OneKind({ incidents }: Props) {
  const rest = incidents.slice(MOST_OF_A_KIND);
  return h(
    'div',
    { class: 'kind' },
    h(IncidentList, { incidents: incidents.slice(0, MOST_OF_A_KIND) }),
    rest.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, `${rest.length} more: ${inWords(rest[0]?.category ?? '')}`),
          h(IncidentList, { incidents: rest }),
        ),
  );
}

const IncidentList = ({ incidents }: Props) =>
  h(
    'ul',
    { class: 'plain' },
    incidents.map(incident => h('li', { key: incident.id }, h(OneIncident, incident))),
  );

const byUrgency = (a: Incident, b: Incident): number =>
  Number(a.acked_at !== null) - Number(b.acked_at !== null) ||
  b.level - a.level ||
  (a.opened_at < b.opened_at ? -1 : 1);

function OneIncident(incident: Incident) {
  const { category, says, level, drill, business_critical, lead_id, steps, acked_at } = incident;
  return h(
    'article',
    { class: `incident ${acked_at === null ? 'untaken' : ''}` },
    h(
      'div',
      { class: 'grow' },
      h(
        'h3',
        {},
        h('span', { class: `level l${level}` }, `L${level}`),
        ` ${inWords(category)}`,
        drill ? h('span', { class: 'tag' }, 'drill') : null,
        business_critical ? h('span', { class: 'tag bad' }, 'business critical') : null,
      ),
      h(
        'p',
        {},
        says,
        lead_id === null ? null : [' ', h('a', { key: 'lead', href: hrefTo('lead', lead_id) }, `lead ${lead_id}`)],
      ),
      h(Timers, incident),
      h(
        'details',
        {},
        h('summary', {}, `Its ladder so far: ${steps.length} steps`),
        h(
          'ol',
          { class: 'steps' },
          steps.map((step, n) => h('li', { key: n }, h(At, { at: step.at }), ' ', step.says)),
        ),
      ),
    ),
    h(Answers, incident),
  );
}

function Timers({ opened_at, respond_by, next_at, acked_by, acked_at, count }: Incident) {
  return h(
    'p',
    { class: 'timers' },
    h('span', {}, 'opened ', h(When, { at: opened_at })),
    count > 1 ? h('span', {}, `seen ${count} times`) : null,
    acked_at === null ? null : h('span', {}, `taken on by ${acked_by}, `, h(When, { at: acked_at })),
    respond_by === null || acked_at !== null ? null : h('span', {}, 'answer due ', h(Due, { at: respond_by })),
    next_at === null || acked_at !== null ? null : h('span', {}, 'next step ', h(Due, { at: next_at })),
  );
}

function Answers({ id, category, acked_at }: Incident) {
  const { session } = useSurroundings();
  if (session.scope !== 'operate') return null;
  const path = `/v1/incidents/${encodeURIComponent(id)}`;
  const about = inWords(category);
  // What the service says by itself shows the change.
  const rest = { about, reasonKey: 'note' as const, onDone: () => {} };
  return h(
    'div',
    { class: 'row' },
    acked_at === null
      ? h(Act, { does: 'Take it on', says: 'Its ladder rests while you work on it.', path: `${path}/ack`, ...rest })
      : null,
    h(Act, {
      does: 'Resolve',
      says: 'Say so only when the trouble is over: it opens again if it is not.',
      path: `${path}/resolve`,
      ...rest,
    }),
  );
}
