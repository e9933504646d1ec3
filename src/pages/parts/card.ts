import { type ComponentChildren, h } from 'preact';

interface Props {
  readonly title: string;
  readonly figure: ComponentChildren;
  readonly note?: ComponentChildren;
  /** How it stands: nothing to do, look at it, act. */
  readonly mood?: 'wait' | 'bad';
}

/** One figure that can be read from across the room. */
export const Card = ({ title, figure, note, mood }: Props) =>
  h(
    'div',
    { class: `card ${mood ?? ''}` },
    h('dt', {}, title),
    h('dd', { class: 'figure' }, figure),
    note === undefined ? null : h('dd', { class: 'note' }, note),
  );

export const Cards = ({ children }: { readonly children?: ComponentChildren }) => h('dl', { class: 'cards' }, children);
