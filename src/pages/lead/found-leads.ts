import { h } from 'preact';
import type { LeadLine } from '../answers/lead.ts';
import { Notice } from '../parts/notice.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';
import { hrefTo } from '../place.ts';
import { useAnswer } from '../session/use-answer.ts';

interface Props {
  readonly search: string;
}

/** Leads whose id begins so; of no search, the latest. */
export function FoundLeads({ search }: Props) {
  const { value, says } = useAnswer<{ leads: readonly LeadLine[] }>(`/v1/leads?search=${encodeURIComponent(search)}`);
  if (says !== null) return h(Notice, { bad: true }, says);
  if (value === null) return null;
  return h(
    Section,
    {
      title: search === '' ? 'The latest leads' : `Leads whose id begins with “${search}”`,
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
