import { h } from 'preact';
import type { LeadLine } from '../answers/lead.ts';
import { Notice } from '../parts/notice.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';
import { hrefTo } from '../place.ts';
import { useAnswer } from '../session/use-answer.ts';
import { SEARCHES, type Search } from './search.ts';

interface Props {
  readonly search: Search;
}

/** The leads that were searched for; of no search, the latest. */
export function FoundLeads({ search: { by, text } }: Props) {
  const [path, body] =
    by === 'id' || text === ''
      ? ([`/v1/leads?search=${encodeURIComponent(text)}`] as const)
      : (['/v1/leads/search', { by, text }] as const);
  const { value, says } = useAnswer<{ leads: readonly LeadLine[] }>(path, null, body);
  if (says !== null) return h(Notice, { bad: true }, says);
  if (value === null) return null;
  return h(
    Section,
    {
      title: text === '' ? 'The latest leads' : `${SEARCHES.get(by)?.title} “${text}”`,
      note: 'At most 50 are listed.',
    },
    h(Table, {
      caption: 'Leads',
      columns: ['Lead', 'Received', 'Source', 'Segment', 'Owner'],
      rows: value.leads.map(({ id, received_at, source, segment, owner, status }) => [
        h('a', { href: hrefTo('lead', id) }, id),
        h(When, { at: received_at }),
        source ?? '–',
        segment ?? '–',
        owner ?? h('span', { class: 'soft' }, status === 'queue' ? 'waits in a queue' : status),
      ]),
      none: 'No lead was found.',
    }),
  );
}
