import { countText } from '../../engine/gate/say-share.ts';
import type { Impact, LeadChange } from '../../engine/model/types.gen.ts';
import { headline, placeWords } from '../impact/impact-facts.ts';
import { code } from '../markdown.ts';
import { type Section, sectionOf } from './section.ts';

/** How many rows say what changes. */
export const MOST_MOVES = 8;

/** The heading of what changes, with the sum of it. */
export const movesTitle = (impact: Impact): string => `#### What changes\n\n${headline(impact)}\n\n`;

/** Leads that merely follow others say little of the change: they are shown only where there is nothing else. */
function ofTheChange(changes: readonly LeadChange[]): readonly LeadChange[] {
  const own = changes.filter(({ kind }) => kind !== 'cascade');
  return own.length > 0 ? own : changes;
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly first: LeadChange;
  readonly leads: number;
}

/** Past leads by where they were and where they would go, with one of them each, the widest way first. */
export function travelledWays(impact: Impact): Section {
  const ways = new Map<string, Way>();
  for (const change of ofTheChange(impact.changes)) {
    const [from, to] = [homeOf(change.from), homeOf(change.to)];
    const key = JSON.stringify([from, to]);
    const way = ways.get(key);
    ways.set(key, { from, to, first: way?.first ?? change, leads: (way?.leads ?? 0) + 1 });
  }
  const ordered = [...ways.values()].sort((a, b) => b.leads - a.leads);
  const above = `${movesTitle(impact)}| before | after | past leads | for example |\n| --- | --- | --: | --- |\n`;
  return sectionOf(above, ordered, MOST_MOVES, ({ from, to, first, leads }) => {
    const witness = `lead ${code(first.lead_id)}: ${code(placeWords(first.from))} → ${code(placeWords(first.to))}`;
    return `| ${[code(from), code(to), countText(leads), witness].join(' | ')} |`;
  });
}

/** The team of a lead; its owner or its queue where it has none. */
const homeOf = ({ owner, team, queue }: LeadChange['from']): string =>
  team !== null ? `team ${team}` : owner !== null ? `owner ${owner}` : `queue ${queue ?? ''}`;
