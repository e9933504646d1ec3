import { h } from 'preact';
import { useState } from 'preact/hooks';
import { hrefTo } from '../place.ts';
import { SEARCHES, type Search, type SearchBy } from './search.ts';

interface Props {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** Finds leads by what people know of them. Only an id may stand in the address: all else names somebody. */
export function LeadSearch({ search, onSearch }: Props) {
  const [by, setBy] = useState<SearchBy>(search.by);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('search') ?? '').trim();
    onSearch({ by, text });
    location.hash = hrefTo('lead', by === 'id' && text !== '' ? `?${text}` : '');
  };
  return h(
    'form',
    { class: 'search', role: 'search', onSubmit: submit },
    h(
      'div',
      { class: 'by' },
      h('label', { for: 'by' }, 'Find by'),
      h(
        'select',
        {
          id: 'by',
          value: by,
          onChange: (event: Event) => setBy((event.currentTarget as HTMLSelectElement).value as SearchBy),
        },
        [...SEARCHES].map(([value, { name }]) => h('option', { key: value, value }, name)),
      ),
    ),
    h(
      'div',
      {},
      h('label', { for: 'search' }, SEARCHES.get(by)?.label),
      h('input', {
        id: 'search',
        name: 'search',
        type: 'search',
        maxLength: 200,
        autocomplete: 'off',
        defaultValue: search.text,
      }),
    ),
    h('button', { type: 'submit', class: 'strong' }, 'Find'),
  );
}
