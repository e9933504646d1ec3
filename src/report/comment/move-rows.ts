import { countText } from '../../engine/gate/say-share.ts';
import type { Impact, LeadChange, Move, MoveSide } from '../../engine/model/types.gen.ts';
import { headline, placeWords } from '../impact/impact-facts.ts';
import { code } from '../markdown.ts';
import { type Section, sectionOf } from './section.ts';

const MOST_MOVES = 8;

/**
 * What changes: the exact moves with a witness each, the most travelled first. Where the exact difference holds none,
 * the past leads by where they were and where they would go.
 */
export function moves(impact: Impact): Section {
  return impact.moves.length > 0 ? exactMoves(impact) : travelledWays(impact);
}

function exactMoves(impact: Impact): Section {
  const { moves: all, changes, leads } = impact;
  const travelled = leadsByRules(changes);
  const count = (move: Move): number => travelled.get(rulesOf(move)) ?? 0;
  const ordered = [...all].sort((a, b) => count(b) - count(a) || b.share - a.share);
  // The report may list only the first changed leads: then a count is what was seen at least.
  const least = changes.length < leads.changed ? '≥ ' : '';
  const heads = '| before | after | past leads | share of the space | for example |\n| --- | --- | --: | --: | --- |\n';
  return sectionOf(title(impact) + heads, ordered, MOST_MOVES, move => {
    const cells = [side(move.from), side(move.to), `${least}${countText(count(move))}`, shareText(move.share)];
    return `| ${[...cells, code(JSON.stringify(move.witness))].join(' | ')} |`;
  });
}

const title = (impact: Impact): string => `#### What changes\n\n${headline(impact)}\n\n`;

/** Leads that merely follow others say little of the change: they are shown only where there is nothing else. */
function ofTheChange(changes: readonly LeadChange[]): readonly LeadChange[] {
  const own = changes.filter(({ kind }) => kind !== 'cascade');
  return own.length > 0 ? own : changes;
}

/** How many changed leads each pair of rules has, old and new. */
function leadsByRules(changes: readonly LeadChange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(rulesOf(change), (counts.get(rulesOf(change)) ?? 0) + 1);
  return counts;
}

const rulesOf = ({ from, to }: Move | LeadChange): string => JSON.stringify([from.rule, to.rule]);

function side({ rule, assign, otherwise }: MoveSide): string {
  const target = Object.entries(assign).map(([kind, id]) => `${kind} ${String(id)}`);
  const next = otherwise === undefined ? '' : `, else ${otherwise === 'next' ? 'later layers' : targetOf(otherwise)}`;
  return `${rule === null ? 'no rule' : code(rule)} → ${code(`${target.join(' ')}${next}`)}`;
}

const targetOf = (target: object): string =>
  Object.entries(target)
    .map(([kind, id]) => `${kind} ${String(id)}`)
    .join(' ');

/** `12.5%`; a share too small for one digit is not shown as nothing. */
const shareText = (share: number): string =>
  share > 0 && share < 0.001 ? '< 0.1%' : `${Number((share * 100).toFixed(1))}%`;

interface Way {
  readonly from: string;
  readonly to: string;
  readonly first: LeadChange;
  readonly leads: number;
}

function travelledWays(impact: Impact): Section {
  const ways = new Map<string, Way>();
  for (const change of ofTheChange(impact.changes)) {
    const [from, to] = [homeOf(change.from), homeOf(change.to)];
    const key = JSON.stringify([from, to]);
    const way = ways.get(key);
    ways.set(key, { from, to, first: way?.first ?? change, leads: (way?.leads ?? 0) + 1 });
  }
  const ordered = [...ways.values()].sort((a, b) => b.leads - a.leads);
  const above = `${title(impact)}| before | after | past leads | for example |\n| --- | --- | --: | --- |\n`;
  return sectionOf(above, ordered, MOST_MOVES, ({ from, to, first, leads }) => {
    const witness = `lead ${code(first.lead_id)}: ${code(placeWords(first.from))} → ${code(placeWords(first.to))}`;
    return `| ${[code(from), code(to), countText(leads), witness].join(' | ')} |`;
  });
}

/** The team of a lead; its owner or its queue where it has none. */
const homeOf = ({ owner, team, queue }: LeadChange['from']): string =>
  team !== null ? `team ${team}` : owner !== null ? `owner ${owner}` : `queue ${queue ?? ''}`;
