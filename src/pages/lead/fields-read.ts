import { h } from 'preact';
import type { Decision } from '../../engine/model/types.gen.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';

interface Props {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly decision: Decision;
}

/** The lead as it came in, beside the fields that were made of it. */
export const FieldsRead = ({ raw, fields, decision }: Props) =>
  h(
    Section,
    { title: 'What it said, and how it was read' },
    h(
      'div',
      { class: 'beside' },
      h(
        'div',
        {},
        h('h3', {}, 'As it was read'),
        h(Table, {
          caption: 'Fields',
          columns: ['Field', 'Value'],
          pairs: true,
          rows: [...valuesOf(fields), ...lacking(decision)],
          none: 'No field was read.',
        }),
      ),
      h(
        'div',
        {},
        h('h3', {}, 'As it came in'),
        h(Table, {
          caption: 'The lead as it came in',
          columns: ['Key', 'Value'],
          pairs: true,
          rows: valuesOf(raw),
          none: 'Nothing is kept of it.',
        }),
      ),
    ),
  );

const valuesOf = (record: Readonly<Record<string, unknown>>) =>
  Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]);

const lacking = ({ missing, unresolved }: Decision) => [
  ...unresolved.map(({ field, reason }) => [
    field,
    h('span', { class: 'bad' }, `not resolved: ${reason.replaceAll('_', ' ')}`),
  ]),
  ...missing.map(field => [field, h('span', { class: 'bad' }, 'required by its source, but missing')]),
];
