import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact, LeadChange } from '../../engine/model/types.gen.ts';
import { type Paint, PLAIN } from '../paint.ts';
import { visible } from '../visible.ts';
import { factsOf, GROUPINGS, headline, mostChanged, placeWords, proofText } from './impact-facts.ts';
import { weightShare, weightText } from './weight-words.ts';

const MOST_ROWS = 8;

/** What a change does to past leads, for a terminal. */
export function impactText(impact: Impact, paint: Paint = PLAIN): string {
  const facts = factsOf(impact).map(({ name, figure, note }) => [name, figure, note] as const);
  const lines = [
    `${paint.bold(headline(impact))}`,
    paint.dim(proofText(impact)),
    ...(impact.weighted ? [paint.dim(weightText(impact))] : []),
    '',
    ...columns(facts).map(line => `  ${line}`),
    ...GROUPINGS.flatMap(([key, title]) => groupLines(impact, key, title, paint)),
    ...changeLines(impact.changes, impact.leads.changed, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines(impact: Impact, key: keyof Impact['by'], title: string, paint: Paint): string[] {
  const changed = mostChanged(impact.by[key]).filter(([, counts]) => counts.changed > 0);
  if (changed.length === 0) return [];
  const rows = changed.slice(0, MOST_ROWS).map(([name, { total, changed: n, direct, data, cascade }]) => {
    const parts = `direct ${countText(direct)}, data ${countText(data)}, cascade ${countText(cascade)}`;
    const weight = weightShare(impact.weighted, key, name);
    const byWeight = weight === null ? '' : `; ${weight} by weight`;
    return [visible(name), countText(n), `${percentOf(n, total)} of ${countText(total)}: ${parts}${byWeight}`] as const;
  });
  return [
    '',
    paint.bold(title),
    ...columns(rows).map(line => `  ${line}`),
    ...more(changed.length - rows.length, paint),
  ];
}

function changeLines(changes: readonly LeadChange[], changed: number, paint: Paint): string[] {
  if (changes.length === 0) return [];
  const rows = changes.slice(0, MOST_ROWS);
  const lines = rows.map(
    ({ lead_id, kind, from, to }) =>
      `  ${visible(lead_id)} ${paint.dim(kind)}: ${visible(placeWords(from))} → ${visible(placeWords(to))}`,
  );
  return ['', paint.bold('Changed leads'), ...lines, ...more(changed - rows.length, paint)];
}

const more = (rest: number, paint: Paint): string[] => (rest > 0 ? [paint.dim(`  ${countText(rest)} more`)] : []);

/** Names to the left, figures to the right, notes after them. */
function columns(rows: readonly (readonly [name: string, figure: string, note: string])[]): string[] {
  const widest = (column: 0 | 1) => Math.max(0, ...rows.map(row => row[column].length));
  const [name, figure] = [widest(0), widest(1)];
  return rows.map(row => `${row[0].padEnd(name)}  ${row[1].padStart(figure)}  ${row[2]}`);
}
