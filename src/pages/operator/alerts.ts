import { h } from 'preact';
import type { AlertLine } from '../answers/operator.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';
import { count } from '../parts/words.ts';

interface Props {
  readonly alerts: readonly AlertLine[];
}

/** What fires, and, folded away, what is quiet and what has too little data to say. */
export function Alerts({ alerts }: Props) {
  const firing = alerts.filter(({ state }) => state === 'firing');
  const others = alerts.filter(({ state }) => state !== 'firing');
  return h(
    Section,
    { title: 'Alerts' },
    h(AlertTable, { alerts: firing, caption: 'Alerts that fire', none: 'No alert fires.' }),
    others.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, count(others.length, 'other alert')),
          h(AlertTable, { alerts: others, caption: 'Alerts that do not fire', none: '' }),
        ),
  );
}

const AlertTable = ({ alerts, caption, none }: Props & { readonly caption: string; readonly none: string }) =>
  h(Table, {
    caption,
    columns: ['Alert', 'State', 'Says', 'Since', 'Acts on it', 'Runbook'],
    rows: alerts.map(({ id, state, says, since, role, runbook }) => [
      h('strong', {}, id),
      STATES[state],
      says,
      since === null ? '' : h(When, { at: since }),
      role,
      h('code', {}, runbook),
    ]),
    none,
  });

const STATES: Readonly<Record<AlertLine['state'], string>> = {
  firing: 'fires',
  quiet: 'quiet',
  not_enough_data: 'not enough data',
};
