import { h } from 'preact';
import type { Release, Releases } from '../answers/releases.ts';
import { Act } from '../parts/act.ts';
import { Section } from '../parts/section.ts';
import { useSurroundings } from '../session/use-session.ts';
import { nameOf } from './release-name.ts';

interface Props {
  readonly releases: Releases;
  readonly known: ReadonlyMap<string, Release>;
  readonly onDone: () => void;
}

/** Where one can go back to, at once and without a rebuild. */
export function WayBack({ releases: { active, fallback, ready }, known, onDone }: Props) {
  const { session } = useSurroundings();
  const target = active === null ? null : (known.get(active)?.rollback_target ?? null);
  if (session.scope !== 'rollback' || fallback) return null;
  const others = ready.filter(each => each !== active);
  const targets = target === null || others.includes(target) ? others : [target, ...others];
  return h(
    Section,
    { title: 'Roll back' },
    targets.length === 0 ? h('p', { class: 'empty' }, 'Nothing is recorded as ready to go back to.') : null,
    h(
      'div',
      { class: 'row' },
      targets.map(to =>
        h(Act, {
          key: to,
          does: `Roll back to ${nameOf(to, known)}`,
          says:
            to === 'fallback'
              ? 'Every new lead waits in the fallback queue until a release is deployed.'
              : 'It decides every new lead from now on. The release that is live now is held back.',
          path: '/v1/rollback',
          reasonKey: 'reason',
          more: { to, expect: active },
          must: true,
          danger: true,
          onDone,
        }),
      ),
    ),
  );
}
