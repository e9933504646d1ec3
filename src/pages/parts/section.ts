import { type ComponentChildren, h } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** A sentence on what is shown and of which sample. */
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A part of a page under its own heading. */
export function Section({ title, note, children }: Props) {
  const id = useId();
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h2', { id }, title),
    note === undefined ? null : h('p', { class: 'note' }, note),
    children,
  );
}
