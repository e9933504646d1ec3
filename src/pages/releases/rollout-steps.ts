import { h } from 'preact';
import type { Release, Rollout } from '../answers/releases.ts';
import { Act } from '../parts/act.ts';
import { lengthText, shareText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { When } from '../parts/when.ts';
import { useSurroundings } from '../session/use-session.ts';
import { PredictedBeside } from './predicted-beside.ts';
import { nameOf } from './release-name.ts';
import { SideBySide } from './side-by-side.ts';

interface Props {
  readonly rollout: Rollout;
  readonly known: ReadonlyMap<string, Release>;
  readonly onDone: () => void;
}

/** A release on its way: where it is, what its guards say, and what a person may say to it. */
export function RolloutSteps({ rollout, known, onDone }: Props) {
  const { release, base, state, why, step_since, verdict, guards } = rollout;
  const predicted = known.get(release)?.predicted;
  return h(
    Section,
    {
      title: `Rollout of ${nameOf(release, known)}`,
      note: `over ${nameOf(base, known)}; ${state}${why === null ? '' : `: ${why}`}`,
    },
    h(Rail, rollout),
    h(
      'p',
      {},
      'At this step since ',
      h(When, { at: step_since }),
      '; verdict: ',
      h('strong', { class: verdict === 'fail' ? 'bad' : '' }, verdict ?? 'none yet'),
      '.',
    ),
    h(Steering, { rollout, onDone }),
    h(Table, {
      caption: 'Guards',
      columns: ['Guard', 'State', 'Says'],
      rows: guards.map(each => [
        h('strong', {}, each.guard),
        h('span', { class: each.state === 'fail' ? 'bad' : '' }, each.state),
        each.says,
      ]),
      none: 'No guard has looked yet.',
    }),
    predicted ? h(PredictedBeside, { predicted, seen: rollout.seen.candidate }) : null,
    h(SideBySide, { seen: rollout.seen }),
  );
}

/** The steps as stations: those behind, the one where it stands, those ahead. */
const Rail = ({ steps, step }: Rollout) =>
  h(
    'ol',
    { class: 'rail', 'aria-label': 'Steps' },
    steps.map(({ share, min_leads, min_time_s, segments, sources }, n) =>
      h(
        'li',
        {
          key: n,
          class: n < step ? 'past' : n === step ? 'here' : '',
          'aria-current': n === step ? 'step' : undefined,
        },
        h('strong', {}, share === 0 ? 'shadow' : [shareText(share), ...(segments ?? []), ...(sources ?? [])].join(' ')),
        h(
          'span',
          { class: 'note' },
          min_leads === 0 ? 'all leads' : `${min_leads} leads, ${lengthText(min_time_s * 1000)}`,
        ),
      ),
    ),
  );

const SAYS = {
  pause: 'It stays at this step until somebody resumes it.',
  resume: 'It goes on by its guards.',
  promote: 'It goes on to the next step, whatever its guards say.',
  abort: 'All leads go back to the release that was live before; this one is held back.',
} as const;

function Steering({ rollout: { state }, onDone }: Pick<Props, 'rollout' | 'onDone'>) {
  const { scope } = useSurroundings().session;
  if (scope !== 'deploy' && scope !== 'rollback') return null;
  const words = [
    ...(scope === 'deploy' ? [state === 'paused' ? 'resume' : null, 'promote'] : []),
    state === 'paused' ? null : 'pause',
    'abort',
  ] as const;
  return h(
    'div',
    { class: 'row' },
    words
      .filter(word => word !== null)
      .map(word => word as keyof typeof SAYS)
      .map(word =>
        h(Act, {
          key: word,
          does: TITLES[word],
          says: SAYS[word],
          path: `/v1/rollouts/${word}`,
          reasonKey: 'reason',
          must: true,
          danger: word === 'abort',
          onDone,
        }),
      ),
  );
}

const TITLES = { pause: 'Pause', resume: 'Resume', promote: 'Promote', abort: 'Abort' } as const;
