import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { PageProps } from '../page-props.ts';
import { FoundLeads } from './found-leads.ts';
import { LeadSearch } from './lead-search.ts';
import { OneLead } from './one-lead.ts';
import type { Search } from './search.ts';

const ALL: Search = { by: 'id', text: '' };

/** A search, and the whole story of the lead that the hash names. */
export function LeadPage({ rest }: PageProps) {
  const [typed, setTyped] = useState<Search>(ALL);
  const search: Search = rest.startsWith('?') ? { by: 'id', text: rest.slice(1) } : typed.by === 'id' ? ALL : typed;
  const listed = rest === '' || rest.startsWith('?');
  return h(
    Fragment,
    {},
    h(LeadSearch, { search, onSearch: setTyped }),
    listed ? h(FoundLeads, { search }) : h(OneLead, { key: rest, id: rest }),
  );
}
