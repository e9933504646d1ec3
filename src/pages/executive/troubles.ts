import { h } from 'preact';
import type { Trouble } from '../answers/executive.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { Due, When } from '../parts/when.ts';
import { inWords } from '../parts/words.ts';

interface Props {
  readonly troubles: readonly Trouble[];
}

/** The most frequent open trouble, who has it in hand, and when an answer is due. */
export const Troubles = ({ troubles }: Props) =>
  h(
    Section,
    { title: 'Top exceptions' },
    h(Table, {
      caption: 'Top exceptions with owner and time',
      columns: ['Exception', { head: 'Open', number: true }, 'Since', 'In hand of', 'Answer due'],
      rows: troubles.map(({ category, incidents, oldest, owners, eta }) => [
        h('strong', {}, inWords(category)),
        incidents,
        oldest === null ? '' : h(When, { at: oldest }),
        owners.join(', '),
        eta === null ? h('span', { class: 'soft' }, 'no person asked yet') : h(Due, { at: eta }),
      ]),
      none: 'Nothing is open.',
    }),
  );
