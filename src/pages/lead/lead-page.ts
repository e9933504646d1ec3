import { Fragment, h } from 'preact';
import type { PageProps } from '../page-props.ts';
import { hrefTo } from '../place.ts';
import { FoundLeads } from './found-leads.ts';
import { OneLead } from './one-lead.ts';

/** A search, and the whole story of the lead that the hash names. */
export function LeadPage({ rest }: PageProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('search') ?? '').trim();
    location.hash = hrefTo('lead', text === '' ? '' : `?${text}`);
  };
  const search = rest.startsWith('?') ? rest.slice(1) : '';
  return h(
    Fragment,
    {},
    h(
      'form',
      { class: 'search', role: 'search', onSubmit: submit },
      h(
        'div',
        {},
        h('label', { for: 'search' }, 'The id of a lead, or how it begins'),
        h('input', {
          id: 'search',
          name: 'search',
          type: 'search',
          maxLength: 200,
          autocomplete: 'off',
          defaultValue: search,
        }),
      ),
      h('button', { type: 'submit', class: 'strong' }, 'Find'),
    ),
    rest === '' || rest.startsWith('?') ? h(FoundLeads, { search }) : h(OneLead, { key: rest, id: rest }),
  );
}
