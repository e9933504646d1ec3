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
  const [other, setOther] = useState('');
  const live = useAnswer<OfRelease>('/v1/pages/policy');
  const compared = useAnswer<OfRelease>(other === '' ? null : `/v1/pages/policy?release=${encodeURIComponent(other)}`);
  const sample = useAnswer<{ leads: readonly object[] }>('/v1/pages/sample');
  const releases = useAnswer<Releases>('/v1/releases');
  const base = other === '' ? live.value : compared.value;
  const says = live.says ?? compared.says ?? sample.says;
  return h(
    Fragment,
    {},
    h(
      'p',
      { class: 'note' },
      'Nothing that you type leaves this page: the engine runs in your browser and may not send anything. Nothing here ships: change the files in Git for that.',
    ),
    says === null ? null : h(Notice, { bad: true }, says),
    h(Compare, { releases: releases.value, other, onOther: setOther }),
    live.value && base && sample.value
      ? h(BenchView, { key: base.release, base: base.policy, head: live.value.policy, sample: sample.value.leads })
      : null,
  );
}

interface CompareProps {
  readonly releases: Releases | null;
  readonly other: string;
  readonly onOther: (release: string) => void;
}

const Compare = ({ releases, other, onOther }: CompareProps) =>
  h(
    'div',
    { class: 'choice' },
    h('label', { for: 'compare' }, 'Compare with'),
    h(
      'select',
      {
        id: 'compare',
        value: other,
        onChange: (event: Event) => onOther((event.currentTarget as HTMLSelectElement).value),
      },
      h('option', { value: '' }, 'the live release'),
      (releases?.releases ?? [])
        .filter(({ id }) => id !== releases?.active)
        .map(({ id, sequence }) => h('option', { key: id, value: id }, `release ${sequence}`)),
    ),
  );
