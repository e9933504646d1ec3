import { Fragment, h } from 'preact';
import type { Explanation, Flip, Step, Try, WhyNot } from '../answers/explanation.ts';

interface Props {
  readonly told: Explanation;
  /** The answer to the last question of that kind. */
  readonly whyNot: WhyNot | null;
  /** Asks why a rule did not take the lead. */
  readonly onWhyNot: (rule: string) => void;
}

/** A decision told step by step, as a person would tell it. */
export const Explained = ({ told, whyNot, onWhyNot }: Props) =>
  h(
    Fragment,
    {},
    told.steps.length === 0
      ? h(
          'p',
          {},
          told.decision.reason === 'missing_field'
            ? 'A required field is missing, so no rule was asked.'
            : 'No rule matches.',
        )
      : h(
          'ol',
          { class: 'told' },
          told.steps.map(step => h('li', { key: step.rule }, h(OneStep, step))),
        ),
    told.beaten.length === 0
      ? null
      : h(
          'p',
          {},
          'Matched as well, but later in the order: ',
          told.beaten.map(({ rule, by }) => `${rule} (${by.replaceAll('_', ' ')})`).join(', '),
          '.',
        ),
    told.flip === null ? null : h('p', {}, flipText(told.flip)),
    h(WhyNotForm, { onWhyNot }),
    whyNot === null
      ? null
      : h('p', { class: 'notice', role: 'status' }, h('strong', {}, whyNot.rule), `: ${whyNotText(whyNot)}.`),
  );

const OneStep = ({ rule, layer, tries }: Step) =>
  h(
    Fragment,
    {},
    h('strong', {}, rule),
    h('span', { class: 'soft' }, ` of the layer ${layer} matches`),
    h(
      'ul',
      {},
      tries.map(each => h('li', { key: each.part }, h(OneTry, each))),
    ),
  );

function OneTry({ part, target, took, eligible, dropped, hours_ignored }: Try) {
  const [kind, name] = Object.entries(target)[0] ?? ['', ''];
  const hours = hours_ignored ? ', working hours ignored since all are out' : '';
  return h(
    Fragment,
    {},
    `${part === 'assign' ? 'It assigns to' : 'Otherwise to'} ${kind} ${name}: `,
    h('span', { class: took ? 'good' : 'bad' }, took ? 'takes it' : 'nobody eligible'),
    hours,
    eligible.length > 1 ? h('div', { class: 'note' }, `eligible: ${eligible.join(', ')}`) : null,
    dropped.length === 0
      ? null
      : h(
          'div',
          { class: 'note' },
          `left out: ${dropped.map(({ rep, why }) => `${rep} (${why.replaceAll('_', ' ')})`).join(', ')}`,
        ),
  );
}

function WhyNotForm({ onWhyNot }: Pick<Props, 'onWhyNot'>) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onWhyNot(String(new FormData(event.currentTarget as HTMLFormElement).get('rule') ?? '').trim());
  };
  return h(
    'form',
    { class: 'search', onSubmit: submit },
    h(
      'div',
      {},
      h('label', { for: 'why-not' }, 'Why not this rule?'),
      h('input', { id: 'why-not', name: 'rule', maxLength: 200, autocomplete: 'off', list: 'rule-ids' }),
    ),
    h('button', { type: 'submit' }, 'Ask'),
  );
}

function flipText({ field, from, to, lands }: Flip): string {
  const where = lands.owner ?? (lands.queue === null ? lands.team : `the queue ${lands.queue}`);
  const value = (each: string | number | null) => (each === null ? 'missing' : String(each));
  return `With ${field} ${value(to)} instead of ${value(from)} it would go to ${where ?? 'nobody'}, by ${lands.rule ?? 'no rule'}.`;
}

function whyNotText({ why, field, needs, has, by }: WhyNot): string {
  switch (why) {
    case 'unknown_rule':
      return 'there is no such rule';
    case 'it_did':
      return 'it did take the lead';
    case 'test_failed':
      return `its test on ${field} needs ${needs}; the lead has ${has ?? 'no value'}`;
    case 'no_alternative_holds':
      return 'none of its alternatives holds';
    case 'nobody_eligible':
      return 'it matches, but nobody of its target is eligible';
    case 'waits_for_field':
      return 'a field that the source requires is missing, so no rule was asked';
    case 'beaten':
      return by === '' ? 'it matches, but comes too late' : `it matches, but ${by} comes before it`;
    default:
      return why.replaceAll('_', ' ');
  }
}
