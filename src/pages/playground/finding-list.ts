import { h } from 'preact';
import type { Finding } from '../../engine/model/types.gen.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** The file that is open: a finding in it can be gone to. */
  readonly path?: string;
  readonly onLine?: (line: number) => void;
}

/** What is wrong, where, and why it matters. */
export const FindingList = ({ findings, path, onLine }: Props) =>
  h(
    'ul',
    { class: 'findings', 'aria-label': 'Findings' },
    findings.map((finding, n) =>
      h(
        'li',
        { key: n, class: finding.level },
        h(Head, { finding, path, onLine }),
        h('div', {}, finding.says),
        h('div', { class: 'note' }, finding.why),
        h(Example, finding),
      ),
    ),
  );

function Head({
  finding: { code, level, at },
  path,
  onLine,
}: { readonly finding: Finding } & { readonly path: string | undefined; readonly onLine: Props['onLine'] }) {
  const { file, line } = at;
  const place = file === null ? '' : `${file}${line === null ? '' : `, line ${line}`}`;
  const here = file !== null && file === path && line !== null && onLine !== undefined;
  return h(
    'div',
    {},
    h('strong', { class: level === 'error' ? 'bad' : '' }, code),
    ` ${level} `,
    here
      ? h('button', { type: 'button', class: 'small', onClick: () => onLine(line) }, place)
      : h('span', { class: 'soft' }, place),
  );
}

const Example = ({ witness }: Finding) =>
  witness === null ? null : h('div', { class: 'note' }, 'for example ', h('code', {}, JSON.stringify(witness)));
