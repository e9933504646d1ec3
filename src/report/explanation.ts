import type { Explanation, StepTold } from '../engine/routing/explain-lead.ts';
import type { Flip } from '../engine/routing/flip.ts';
import type { Beaten } from '../engine/routing/rules-beaten.ts';
import type { WhyNot } from '../engine/routing/why-not.ts';
import { type Paint, PLAIN } from './paint.ts';
import { visible } from './visible.ts';

/** A decision told step by step, for a person who asks why. */
export function explanationText(told: Explanation, paint: Paint = PLAIN): string {
  const { decision, fields } = told;
  const lines = [
    `${paint.bold(`Lead ${visible(decision.lead_id)}`)} at ${decision.at}`,
    ...ending(told, paint),
    '',
    'read as',
    ...Object.entries(fields).map(([field, value]) => `  ${field}: ${visible(String(value))}`),
    ...decision.unresolved.map(({ field, reason }) => paint.yellow(`  ${field}: not resolved (${reason})`)),
    ...decision.missing.map(field => paint.yellow(`  ${field}: required by the source, but missing`)),
    '',
    'steps',
    ...(told.steps.length ? told.steps.flatMap(step => stepLines(step, paint)) : [`  ${noSteps(told)}`]),
    ...beatenLines(told.beaten),
    ...flipLines(told.flip),
    ...(told.why_not ? ['', `why not ${told.why_not.rule}: ${visible(whyNotText(told.why_not))}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function ending({ decision }: Explanation, paint: Paint): string[] {
  const where =
    decision.outcome === 'owner'
      ? `goes to ${paint.green(decision.owner ?? '')}${decision.team === null ? '' : ` of ${decision.team}`}`
      : `waits in the queue ${paint.yellow(decision.queue ?? '')}`;
  const rule = decision.rule === null ? '' : `, by the rule ${decision.rule} (layer ${decision.layer})`;
  const conflicts = decision.conflicts.length ? [paint.red(`in conflict with ${decision.conflicts.join(', ')}`)] : [];
  const promise = `segment ${decision.segment}; SLA ${decision.sla ?? 'none'}; escalation ${decision.escalation ?? 'none'}`;
  return [`${where}${rule}: ${decision.reason}`, promise, ...conflicts];
}

const noSteps = ({ decision }: Explanation): string =>
  decision.reason === 'missing_field' ? 'a required field is missing, so no rule was asked' : 'no rule matches';

function stepLines(step: StepTold, paint: Paint): string[] {
  return [
    `  ${paint.bold(step.rule)} (layer ${step.layer}) matches`,
    ...step.tries.flatMap(({ part, target, took, eligible, dropped, hours_ignored }) => {
      const [kind, name] = Object.entries(target)[0] ?? ['', ''];
      const outcome = took ? paint.green('takes it') : 'nobody eligible';
      const hours = hours_ignored ? ', working hours ignored since all are out' : '';
      return [
        `    ${part} ${kind} ${name}: ${outcome}${hours}`,
        ...(eligible.length > 1 ? [`      eligible: ${eligible.join(', ')}`] : []),
        ...dropped.map(({ rep, why }) => paint.dim(`      ${visible(rep)}: ${why}`)),
      ];
    }),
  ];
}

function beatenLines(beaten: readonly Beaten[]): string[] {
  if (beaten.length === 0) return [];
  return [
    '',
    'also match, but come later',
    ...beaten.map(({ rule, layer, by }) => `  ${rule} (layer ${layer}): ${by}`),
  ];
}

function flipLines(flip: Flip | null): string[] {
  if (flip === null) return [];
  const { field, from, to, lands } = flip;
  const change = `${field} ${from === null ? 'missing' : visible(String(from))} → ${to === null ? 'missing' : visible(String(to))}`;
  const where = lands.owner ?? `the queue ${lands.queue}`;
  return ['', `would go elsewhere with ${change}: to ${visible(where)}${lands.rule ? `, by ${lands.rule}` : ''}`];
}

function whyNotText(why: WhyNot): string {
  switch (why.why) {
    case 'unknown_rule':
      return 'the policy has no such rule';
    case 'it_did':
      return 'it did take the lead';
    case 'test_failed':
      return `${why.field} must be ${why.needs}, but the lead has ${why.has === null ? 'none' : JSON.stringify(why.has)}`;
    case 'no_alternative_holds':
      return 'none of its alternatives under `any` holds';
    case 'nobody_eligible':
      return 'it matches, but nobody of its target could take the lead';
    case 'waits_for_field':
      return 'the lead waits for a required field, so no rule was asked';
    case 'beaten':
      return `it matches, but ${why.by} comes first`;
  }
}
