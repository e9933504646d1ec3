import { h } from 'preact';
import { type Share, shareText } from '../parts/figures.ts';

interface Props {
  readonly share: Share;
}

const WIDTH = 120;

/** A share as a bar with its 95 % interval; the figures stand beside it, so the drawing itself is not read out. */
export function Bar({ share: { share, from, to } }: Props) {
  if (share === null) return h('span', { class: 'soft' }, 'no leads');
  return h(
    'div',
    { class: 'bar' },
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} 12`, width: WIDTH, height: 12, 'aria-hidden': true },
      h('rect', { class: 'bar-all', width: WIDTH, height: 12, rx: 3 }),
      h('rect', { class: 'bar-is', width: share * WIDTH, height: 12, rx: 3 }),
      h('rect', { class: 'bar-between', x: from * WIDTH, y: 5, width: Math.max(1, (to - from) * WIDTH), height: 2 }),
    ),
    h(
      'span',
      {},
      h('strong', {}, shareText(share)),
      h('span', { class: 'note' }, ` ${shareText(from)} to ${shareText(to)}`),
    ),
  );
}
