import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact } from '../../engine/model/types.gen.ts';
import { differenceText, factsOf, GROUPINGS, mostChanged, proofText } from '../impact/impact-facts.ts';
import { slaWords } from '../impact/impact-markdown.ts';
import { code } from '../markdown.ts';
import { clipped } from './comment-prose.ts';
import { type Section, sectionOf } from './section.ts';

const MOST_ROWS = 10;

/** What stands folded below the comment, the most asked for first; parts without content are left out. */
export function details(impact: Impact): Section[] {
  return [replay(impact), riskTerms(impact), ...groups(impact), slaRows(impact), load(impact)].filter(
    section => section.all > 0,
  );
}

function replay(impact: Impact): Section {
  const above = opened('Replay', ['leads', 'number', 'meaning'], ['---', '--:', '---'], `${proofText(impact)}\n\n`);
  return fold(above, factsOf(impact), ({ name, figure, note }) => [name, figure, note]);
}

function riskTerms({ risk }: Impact): Section {
  const above = opened('Risk', ['term', 'value', 'weight', 'score', ''], ['---', '--:', '--:', '--:', '---']);
  return fold(above, risk.terms, ({ term, value, weight, score, says }) => [
    code(term),
    ...[value, weight, score].map(n => String(Number(n.toFixed(3)))),
    clipped(says ?? '', 160),
  ]);
}

const groups = (impact: Impact): Section[] =>
  GROUPINGS.map(([key, title]) => {
    const changed = mostChanged(impact.by[key]).filter(([, counts]) => counts.changed > 0);
    const above = opened(title, ['', 'leads', 'changed', 'share'], ['---', '--:', '--:', '--:']);
    return fold(above, changed, ([name, { total, changed: n }]) => [
      code(name),
      countText(total),
      countText(n),
      percentOf(n, total),
    ]);
  });

function slaRows({ sla }: Impact): Section {
  const above = opened('SLA rows', ['row', 'what', 'leads'], ['---', '---', '--:']);
  return fold(above, sla, row => [code(row.id), slaWords(row), countText(row.leads)]);
}

function load({ load: reps }: Impact): Section {
  const moved = reps
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const above = opened('Load', ['rep', 'before', 'after', 'difference'], ['---', '--:', '--:', '--:']);
  return fold(above, moved, ({ rep, before, after }) => [
    code(rep),
    countText(before),
    countText(after),
    differenceText(before, after),
  ]);
}

/** Markdown inside a fold needs an empty line after the summary. */
const opened = (title: string, heads: readonly string[], rule: readonly string[], text = ''): string =>
  `<details><summary>${title}</summary>\n\n${text}| ${heads.join(' | ')} |\n| ${rule.join(' | ')} |\n`;

const fold = <T>(above: string, list: readonly T[], cells: (each: T) => readonly string[]): Section =>
  sectionOf(above, list, MOST_ROWS, each => `| ${cells(each).join(' | ')} |`, '\n\n</details>');
