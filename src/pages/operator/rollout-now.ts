import { h } from 'preact';
import type { OperatorView } from '../answers/operator.ts';
import { Section } from '../parts/section.ts';
import { hrefTo } from '../place.ts';

interface Props {
  readonly rollout: OperatorView['rollout'];
}

/** A release on its way to all leads; nothing while none is. */
export function RolloutNow({ rollout }: Props) {
  if (!rollout || rollout.state === 'done' || rollout.state === 'aborted') return null;
  const asks = rollout.state === 'asking' ? ' It asks for a person.' : '';
  return h(
    Section,
    { title: 'Rollout in progress' },
    h(
      'p',
      {},
      `Rollout ${rollout.n} is at step ${rollout.step + 1}: ${rollout.state}.${asks} `,
      h('a', { href: hrefTo('releases') }, 'See its guards'),
    ),
  );
}
