import { h } from 'preact';
import type { Rollout, Seen } from '../answers/releases.ts';
import { Table } from '../parts/table.ts';

interface Props {
  readonly seen: Rollout['seen'];
}

const LINES: readonly (readonly [keyof Seen, string])[] = [
  ['leads', 'Leads of this step'],
  ['differs', 'Went elsewhere than on the other side'],
  ['queued', 'Queued'],
  ['fallback', 'In the fallback queue'],
  ['noRule', 'No rule'],
  ['conflicts', 'Conflicts'],
  ['missingField', 'A required field missing'],
  ['inactiveOwners', 'Given to somebody who is not here'],
];

/** What both releases did at this step: what was live, and what is to be. */
export const SideBySide = ({ seen: { base, candidate } }: Props) => [
  h('h3', { key: 'title' }, 'What each side did at this step'),
  h(Table, {
    key: 'table',
    caption: 'Both sides of the rollout',
    columns: ['Figure', { head: 'Before', number: true }, { head: 'Candidate', number: true }],
    rows: LINES.map(([key, says]) => [says, base[key], candidate[key]]),
    none: '',
  }),
];
