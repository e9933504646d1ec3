import type { Failed } from '../client/answer.ts';
import type { Impact } from '../engine/model/types.gen.ts';
import { type Paint, PLAIN } from '../report/paint.ts';
import { verdictText } from '../report/verdict/verdict-text.ts';
import { visible } from '../report/visible.ts';
import type { Decided, Deployment } from './deployment.ts';
import type { Weighed } from './weigh-change.ts';

/** How a deploy ended, for a terminal. What is wrong with unfit rules is told elsewhere, finding by finding. */
export function deploymentText(done: Deployment, paint: Paint = PLAIN): string {
  switch (done.kind) {
    case 'unfit':
      return `${done.weighed ? weighedText(done.weighed, paint) : ''}${paint.red('not deployed')}: the rules have errors; see \`npx leadrail check\`.\n`;
    case 'failed':
      return `${paint.red('not deployed')}: ${failureText(done.failed)}\n`;
    case 'already_live':
      return `release ${done.release} is already live\n${done.tagged ? '' : paint.dim(`It has no tag release/${done.release} here.\n`)}`;
    case 'stale':
      return `${paint.red('stale plan')}: release ${done.release} shipped since. ${done.says}\n  next: ${done.next}\n`;
    case 'held':
      return `${paint.red('not deployed')}: these are the rules of release ${done.release}, which was rolled back.\n  next: Mend or revert them. To ship the same again: \`npx leadrail deploy --again\`.\n`;
    case 'blocked':
      return `${weighedText(done.weighed, paint)}${paint.red('not deployed')}: a gate says no. Nothing was pushed.\n`;
    case 'not_ready':
      return `${weighedText(done.weighed, paint)}${paint.red('not deployed')}: release ${done.release} is no way back: ${visible(done.says)}\n  next: ${done.next}\n`;
    case 'planned':
      return `${decidedText(done.decided, paint)}${rehearsedText(done.looked)}dry run: nothing was pushed, nothing tagged\n`;
    case 'overtaken':
      return `${paint.red('not deployed')}: another deploy won: ${winner(done)}\n  next: Look with \`npx leadrail status\`, then run \`npx leadrail deploy\` again.\n`;
    case 'deployed':
      return `${decidedText(done.decided, paint)}${deployedText(done, paint)}`;
  }
}

/** What went wrong with the runtime, and what to look at. */
export function failureText({ says, status, kind }: Failed): string {
  if (kind === 'unreachable')
    return `${visible(says)}. Start it with \`npm start\` or \`npx leadrail serve\`, or name it with --url.`;
  const token =
    status === 401 || status === 403 ? ' Name a token with --token or LEADRAIL_TOKEN, or its folder with --data.' : '';
  return `${visible(says)}.${token}`;
}

function winner({ release, bundle }: Extract<Deployment, { kind: 'overtaken' }>): string {
  const what = release === null ? 'a release' : `release ${release}`;
  return bundle === null ? `${what} was pushed first` : `${what} is live (${bundle})`;
}

const weighedText = ({ verdict, impact }: Weighed, paint: Paint): string =>
  `${impact ? `${impactLine(impact)}\n` : ''}${verdictText(verdict, paint)}`;

const impactLine = ({ leads }: Impact): string =>
  `past leads: ${leads.changed} of ${leads.total} change (${leads.direct} direct, ${leads.cascade} cascade, ${leads.data} data)${leads.unreadable ? `, ${leads.unreadable} could not be read` : ''}`;

function decidedText({ weighed, rehearsal, bundle }: Decided, paint: Paint): string {
  const back = rehearsal.release === 0 ? 'the fallback queue' : `release ${rehearsal.release}`;
  return `${weighedText(weighed, paint)}way back: ${back}, ${rehearsal.says}\nrelease ${bundle.sequence}: ${paint.dim(bundle.id)}\n`;
}

function deployedText(
  { decided, tags, untagged, rollout }: Extract<Deployment, { kind: 'deployed' }>,
  paint: Paint,
): string {
  const n = decided.bundle.sequence;
  const live = rollout
    ? `${paint.green('rolling out')}: release ${n} decides ${rollout.share * 100} % of the leads`
    : `${paint.green('deployed')}: release ${n} is live`;
  if (untagged !== null)
    return `${live}, but git could not be told. ${untagged}\n  next: \`npx leadrail deploy\` writes the tag.\n`;
  return `${live}${tags.length > 0 ? `; tagged ${tags.join(', ')}` : ''}. To go back: \`npx leadrail rollback\`\n`;
}

function rehearsedText(looked: Extract<Deployment, { kind: 'planned' }>['looked']): string {
  const kept = Object.entries(looked ?? {}).map(([what, n]) => `${n} ${what}`);
  return `rehearsed on a copy of the state, there and back: as before are ${kept.join(', ')}\n`;
}
