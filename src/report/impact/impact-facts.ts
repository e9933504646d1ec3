import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact, ImpactCounts, ImpactGroups, LeadPlace, RepLoad } from '../../engine/model/types.gen.ts';
import type { Fact } from './fact.ts';
import { weightFacts } from './weight-words.ts';

/** The figures of a report, in the order in which a reviewer asks for them. */
export function factsOf(impact: Impact): Fact[] {
  const { leads, lost_owner } = impact;
  const share = (n: number) => `${percentOf(n, leads.total)} of ${countText(leads.total)}`;
  const fact = (name: string, n: number, note: string): Fact => ({ name, figure: countText(n), note });
  return [
    fact('changed', leads.changed, share(leads.changed)),
    fact('direct', leads.direct, 'the rules decide otherwise, or others are eligible'),
    fact('data', leads.data, 'the lead is read otherwise'),
    fact('cascade', leads.cascade, 'only what earlier leads left behind differs'),
    fact('lost owner', lost_owner, 'had an owner, would wait in a queue'),
    fact('other rule', leads.rule_only, 'the same place by another rule alone'),
    fact('other promise', leads.sla_only, 'the same place, another SLA row, segment or escalation alone'),
    ...(leads.unreadable > 0 ? [fact('unreadable', leads.unreadable, 'lines that were left out')] : []),
    ...weightFacts(impact),
  ];
}

/** The one sentence above everything else. */
export function headline({ leads }: Impact): string {
  const total = `${countText(leads.total)} past ${leads.total === 1 ? 'lead' : 'leads'}`;
  if (leads.changed === 0) return `None of ${total} would go elsewhere.`;
  const moved = leads.direct + leads.data;
  const pulled = leads.cascade > 0 ? `, and ${countText(leads.cascade)} more by cascade` : '';
  return `${countText(moved)} of ${total} (${percentOf(moved, leads.total)}) would move${pulled}.`;
}

export const proofText = ({ proof }: Impact): string =>
  proof === 'proved'
    ? 'The exact difference is proved.'
    : 'What else could change is not proven: these are the past leads alone.';

export type Group = readonly [name: string, counts: ImpactCounts];

/** Groups, those with the most changed leads first. */
export const mostChanged = (groups: ImpactGroups): Group[] =>
  Object.entries(groups).sort(([, a], [, b]) => b.changed - a.changed);

/** Loads, those that change most first. */
export const mostMoved = (load: readonly RepLoad[]): RepLoad[] =>
  [...load].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));

/** The four ways in which leads are grouped, with their names. */
export const GROUPINGS = [
  ['segment', 'Segments'],
  ['source', 'Sources'],
  ['team', 'Teams'],
  ['rep', 'Reps'],
] as const;

/** `anna.keller of dach-enterprise`, or the queue. */
export const placeWords = ({ owner, team, queue }: LeadPlace): string =>
  owner === null ? `queue ${queue ?? ''}` : `${owner}${team === null ? '' : ` of ${team}`}`;

/** How many leads, and how many more or fewer than before: `+12`, `-3`, `0`. */
export const differenceText = (before: number, after: number): string =>
  `${after > before ? '+' : ''}${after < before ? `-${countText(before - after)}` : countText(after - before)}`;
