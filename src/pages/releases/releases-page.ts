import { Fragment, h } from 'preact';
import type { Release, Releases, Rollout } from '../answers/releases.ts';
import { Card, Cards } from '../parts/card.ts';
import { shortId } from '../parts/figures.ts';
import { Notice } from '../parts/notice.ts';
import { mayRead } from '../session/session.ts';
import { useAnswer } from '../session/use-answer.ts';
import { useBeat } from '../session/use-beat.ts';
import { useSurroundings } from '../session/use-session.ts';
import { PastRollouts } from './past-rollouts.ts';
import { nameOf } from './release-name.ts';
import { ReleaseTable } from './release-table.ts';
import { RolloutSteps } from './rollout-steps.ts';
import { WayBack } from './way-back.ts';

/** Milliseconds between two looks. */
const EVERY = 5000;

/** What decides now, what is on its way, and the way back. */
export function ReleasesPage() {
  const { live, session } = useSurroundings();
  // Those who may not listen look again by themselves.
  const beat = useBeat(mayRead(session) ? null : EVERY);
  const stamp = `${beat} ${live?.active} ${live?.fallback} ${JSON.stringify(live?.rollout ?? null)} ${live?.received_last_hour}`;
  const releases = useAnswer<Releases>('/v1/releases', stamp);
  const rollouts = useAnswer<{ rollouts: readonly Rollout[] }>('/v1/rollouts', stamp);
  const again = () => {
    releases.again();
    rollouts.again();
  };
  const says = releases.says ?? rollouts.says;
  if (says !== null) return h(Notice, { bad: true }, says);
  if (releases.value === null || rollouts.value === null) return null;
  const running = rollouts.value.rollouts.find(({ state }) => state !== 'done' && state !== 'aborted');
  const known = new Map(releases.value.releases.map(release => [release.id, release]));
  return h(
    Fragment,
    {},
    h(WhatIsLive, { releases: releases.value, known }),
    h(WayBack, { releases: releases.value, known, onDone: again }),
    running ? h(RolloutSteps, { rollout: running, known, onDone: again }) : null,
    h(ReleaseTable, { releases: releases.value, known }),
    h(PastRollouts, { rollouts: rollouts.value.rollouts.filter(rollout => rollout !== running), known }),
  );
}

interface Props {
  readonly releases: Releases;
  readonly known: ReadonlyMap<string, Release>;
}

function WhatIsLive({ releases: { active, fallback }, known }: Props) {
  const release = active === null ? undefined : known.get(active);
  if (fallback) {
    const note = 'every lead waits in the fallback queue, until a release is deployed';
    return h(Cards, {}, h(Card, { title: 'Live', figure: 'fallback', note, mood: 'bad' }));
  }
  return h(
    Cards,
    {},
    h(Card, {
      title: 'Live release',
      figure: release?.sequence ?? 'none',
      note: active === null ? '' : h('code', { title: active }, shortId(active)),
    }),
    h(Card, { title: 'A rollback goes to', figure: nameOf(release?.rollback_target ?? null, known) }),
  );
}
