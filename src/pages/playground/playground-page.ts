import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { Policy } from '../../engine/model/types.gen.ts';
import type { Releases } from '../answers/releases.ts';
import { Notice } from '../parts/notice.ts';
import { useAnswer } from '../session/use-answer.ts';
import { BenchView } from './bench-view.ts';

interface OfRelease {
  readonly release: string;
  readonly policy: Policy;
}

/** The engine in the page: try a lead, change a rule, and see what that does, before anybody else does. */
export function PlaygroundPage() {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const base = useRelease(from);
  const head = useRelease(to);
  const sample = useAnswer<{ leads: readonly object[] }>('/v1/pages/sample');
  const releases = useAnswer<Releases>('/v1/releases').value;
  const says = base.says ?? head.says ?? sample.says;
  return h(
    Fragment,
    {},
    h(
      'p',
      { class: 'note' },
      'Nothing that you type leaves this page: the engine runs in your browser and may not send anything. Nothing here ships: change the files in Git for that.',
    ),
    says === null ? null : h(Notice, { bad: true }, says),
    h(
      'div',
      { class: 'choice' },
      h(ReleaseChoice, { id: 'head', label: 'Try', releases, chosen: to, onChoose: setTo }),
      h(ReleaseChoice, { id: 'compare', label: 'Compare with', releases, chosen: from, onChoose: setFrom }),
    ),
    base.value && head.value && sample.value
      ? h(BenchView, {
          key: `${base.value.release} ${head.value.release}`,
          base: base.value.policy,
          head: head.value.policy,
          sample: sample.value.leads,
        })
      : null,
  );
}

/** The policy of a release; of the live one for no name. */
const useRelease = (release: string) =>
  useAnswer<OfRelease>(`/v1/pages/policy${release === '' ? '' : `?release=${encodeURIComponent(release)}`}`);

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly releases: Releases | null;
  readonly chosen: string;
  readonly onChoose: (release: string) => void;
}

const ReleaseChoice = ({ id, label, releases, chosen, onChoose }: ChoiceProps) =>
  h(
    'div',
    { class: 'pair' },
    h('label', { for: id }, label),
    h(
      'select',
      {
        id,
        value: chosen,
        onChange: (event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value),
      },
      h('option', { value: '' }, 'the live release'),
      (releases?.releases ?? [])
        .filter(release => release.id !== releases?.active)
        .map(release => h('option', { key: release.id, value: release.id }, `release ${release.sequence}`)),
    ),
  );
