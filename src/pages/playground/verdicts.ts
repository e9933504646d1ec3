import { h } from 'preact';
import type { Decision } from '../../engine/model/types.gen.ts';

interface Props {
  readonly before: Decision;
  /** Null while the edited texts are no rules. */
  readonly after: Decision | null;
}

/** Where the lead goes by the rules as they are, and where by the rules as they were edited, if that differs. */
export function Verdicts({ before, after }: Props) {
  const same = after !== null && placeOf(before) === placeOf(after) && before.rule === after.rule;
  const shown = after ?? before;
  return h(
    'div',
    { class: 'verdict', role: 'status' },
    after === null ? h('p', { class: 'bad' }, 'The edited rules cannot be read: this is by the rules before.') : null,
    h(
      'p',
      {},
      'It goes to ',
      h('strong', {}, placeOf(shown)),
      `, by ${shown.rule ?? 'no rule'}: ${shown.reason.replaceAll('_', ' ')}.`,
    ),
    h(
      'p',
      { class: 'note' },
      `Segment ${shown.segment}; promise ${shown.sla ?? 'none'}; escalation ${shown.escalation ?? 'none'}.`,
    ),
    shown.missing.length === 0 ? null : h('p', { class: 'bad' }, `Missing: ${shown.missing.join(', ')}.`),
    shown.unresolved.length === 0
      ? null
      : h(
          'p',
          { class: 'bad' },
          `Not resolved: ${shown.unresolved.map(({ field, reason }) => `${field} (${reason.replaceAll('_', ' ')})`).join(', ')}.`,
        ),
    same || after === null
      ? null
      : h('p', {}, 'Before the change: ', placeOf(before), `, by ${before.rule ?? 'no rule'}.`),
  );
}

function placeOf({ owner, team, queue }: Decision): string {
  if (owner === null) return `the queue ${queue}`;
  return team === null ? owner : `${owner} of ${team}`;
}
