import { h } from 'preact';
import type { Release, Releases } from '../answers/releases.ts';
import { shortId } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { At } from '../parts/when.ts';
import { predictedText } from './predicted-text.ts';
import { nameOf } from './release-name.ts';

interface Props {
  readonly releases: Releases;
  readonly known: ReadonlyMap<string, Release>;
}

/** Every release that was pushed. */
export const ReleaseTable = ({ releases: { releases }, known }: Props) =>
  h(
    Section,
    { title: 'All releases' },
    h(Table, {
      caption: 'Releases, the newest first',
      columns: ['Release', 'Id', 'State', 'Pushed', 'Live since', 'Predicted to move', 'Goes back to'],
      rows: releases.map(release => row(release, known)),
      none: 'No release was pushed yet.',
    }),
  );

const row = (release: Release, known: Props['known']) => {
  const { id, sequence, status, held, pushed_at, activated_at, rollback_target } = release;
  return [
    h('strong', {}, sequence),
    h('code', { title: id }, shortId(id)),
    held === null ? status : h('span', { class: 'bad' }, `held: ${held}`),
    h(At, { at: pushed_at }),
    activated_at === null ? '–' : h(At, { at: activated_at }),
    predictedText(release),
    nameOf(rollback_target, known),
  ];
};
