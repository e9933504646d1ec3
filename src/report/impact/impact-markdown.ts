import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact, LeadChange, RepLoad, SlaImpact } from '../../engine/model/types.gen.ts';
import { code, markdownTable } from '../markdown.ts';
import {
  differenceText,
  factsOf,
  GROUPINGS,
  headline,
  mostChanged,
  mostMoved,
  placeWords,
  proofText,
} from './impact-facts.ts';
import { weightShare, weightText } from './weight-words.ts';

/** How many rows of each table a comment shows; the rest is counted. */
const MOST_ROWS = 12;
const MOST_LEADS = 20;

/** What a change does to past leads, as Markdown for a comment or a step summary. It judges nothing. */
export function impactMarkdown(impact: Impact): string {
  const parts = [
    '## Impact',
    `**${headline(impact)}** ${proofText(impact)}`,
    weightText(impact, code),
    factTable(impact),
    ...GROUPINGS.map(([key, title]) => groupTable(title, key, impact)),
    loadTable(impact.load),
    slaTable(impact.sla),
    leadTable(impact.changes, impact.leads.changed),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const factTable = (impact: Impact): string =>
  markdownTable(
    ['leads', 'meaning', 'number'],
    factsOf(impact).map(({ name, figure, note }) => [name, note, figure]),
    2,
  );

function groupTable(title: string, key: keyof Impact['by'], { by, weighted }: Impact): string {
  const changed = mostChanged(by[key]).filter(([, counts]) => counts.changed > 0);
  const rows = changed.map(([name, { total, changed: n, direct, data, cascade }]) => [
    code(name),
    ...[total, n].map(countText),
    percentOf(n, total),
    ...(weighted ? [weightShare(weighted, key, name) ?? ''] : []),
    ...[direct, data, cascade].map(countText),
  ]);
  const heads = ['', 'leads', 'changed', 'share', ...(weighted ? ['by weight'] : []), 'direct', 'data', 'cascade'];
  return section(title, heads, rows);
}

function loadTable(load: readonly RepLoad[]): string {
  const moved = mostMoved(load).filter(({ before, after }) => before !== after);
  const rows = moved.map(({ rep, before, after }) => [
    code(rep),
    ...[before, after].map(countText),
    differenceText(before, after),
  ]);
  return section('Load', ['rep', 'before', 'after', 'difference'], rows);
}

function slaTable(sla: readonly SlaImpact[]): string {
  const rows = sla.map(row => [code(row.id), slaWords(row), countText(row.leads)]);
  return section('SLA rows', ['row', 'what', 'leads'], rows, 2);
}

export const slaWords = ({ from, to }: SlaImpact): string => {
  if (from === null) return 'new';
  if (to === null) return 'gone';
  return JSON.stringify(from) === JSON.stringify(to) ? 'other leads' : 'other content';
};

function leadTable(changes: readonly LeadChange[], changed: number): string {
  const rows = changes
    .slice(0, MOST_LEADS)
    .map(({ lead_id, kind, from, to }) => [code(lead_id), kind, code(placeWords(from)), code(placeWords(to))]);
  return section('Changed leads', ['lead', 'kind', 'before', 'after'], rows, 4, changed);
}

/** A folded table; nothing where there is nothing to show. */
function section(title: string, heads: string[], rows: string[][], text = 1, all = rows.length): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, Math.max(MOST_ROWS, text === 4 ? MOST_LEADS : 0));
  const rest = all > shown.length ? `\n\n${countText(all - shown.length)} more.` : '';
  const summary = `<summary>${title} (${countText(all)})</summary>`;
  return `<details>${summary}\n\n${markdownTable(heads, shown, text)}${rest}\n\n</details>`;
}
