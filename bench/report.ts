import { ENGINES, type EngineName, GENERAL } from './engines/all.ts';
import type { Measured } from './measure-engine.ts';
import type { Replay } from './measure-replay.ts';
import type { Compiling } from './measure-yaml.ts';

export interface Cell {
  readonly measured: Measured | null;
  /** Answers that differ from the linear scan's. */
  readonly wrong: number;
  /** Why there is no rate. */
  readonly why: string;
}

export interface Results {
  readonly sizes: readonly number[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly compiling: ReadonlyMap<number, Compiling>;
  readonly replay: Replay;
  readonly machine: string;
}

/** All figures as one Markdown table a subject. */
export function report(results: Results): string {
  const { sizes, machine } = results;
  const head = (first: string) => [
    `| ${first} | ${sizes.map(size => `${size.toLocaleString('en')} rules`).join(' | ')} |`,
    `|---|${sizes.map(() => '--:').join('|')}|`,
  ];
  return [
    `Machine: ${machine}. Decisions a second; load ms; MB; wrong answers, if any, in brackets.`,
    '',
    ...head('engine'),
    ...(Object.keys(ENGINES) as EngineName[]).map(name => row(name, size => engineCell(results, name, size), sizes)),
    row('match ÷ best general engine', size => ratioCell(results, size), sizes),
    row('match ÷ match at 1,000 rules', size => flatCell(results, size), sizes),
    row('index build ms ÷ `yaml` parse ms', size => compileCell(results, size), sizes),
    row('index of one domain a rule, ms', size => round(results.compiling.get(size)?.tableMs ?? 0), sizes),
    '',
    ...replayLines(results.replay),
  ].join('\n');
}

const row = (name: string, cell: (size: number) => string, sizes: readonly number[]): string =>
  `| ${name} | ${sizes.map(cell).join(' | ')} |`;

function engineCell({ cells }: Results, name: EngineName, size: number): string {
  const cell = cells.get(`${name} ${size}`);
  if (!cell?.measured?.rate) return cell?.why ?? '-';
  const { rate, loadMs, mb } = cell.measured;
  const wrong = cell.wrong ? ` [${cell.wrong} wrong]` : '';
  return `**${rateText(rate)}**; ${round(loadMs)} ms; ${mb.toFixed(1)} MB${wrong}`;
}

const rateOf = ({ cells }: Results, name: EngineName, size: number): number =>
  cells.get(`${name} ${size}`)?.measured?.rate ?? 0;

function ratioCell(results: Results, size: number): string {
  const best = Math.max(...GENERAL.map(name => rateOf(results, name, size)));
  return best ? `${round(rateOf(results, 'leadrail match', size) / best)} ×` : 'none left';
}

const flatCell = (results: Results, size: number): string =>
  (rateOf(results, 'leadrail match', size) / rateOf(results, 'leadrail match', 1_000)).toFixed(2);

function compileCell({ compiling }: Results, size: number): string {
  const { matcherMs = 0, parseMs = 1 } = compiling.get(size) ?? {};
  return `${round(matcherMs)} ÷ ${round(parseMs)} = ${(matcherMs / parseMs).toFixed(2)}`;
}

function replayLines({ leads, mb, parseMs, matchMs, wholeMs, impactMs, changed, peakMb }: Replay): string[] {
  const line = (what: string, ms: number) => `| ${what} | ${round(ms)} | ${(ms / parseMs).toFixed(2)} |`;
  return [
    `| replay of ${leads.toLocaleString('en')} leads (${round(mb)} MB NDJSON) through two policies of 1,000 rules, one thread | ms | × JSON.parse |`,
    '|---|--:|--:|',
    line('JSON.parse of each line', parseMs),
    line('matching, both policies', matchMs),
    line('parse, normalise, match, pick, settle, compare', wholeMs),
    line("the impact report's replay, with full decisions", impactMs),
    '',
    `${changed.toLocaleString('en')} leads changed their owner; at most ${round(peakMb)} MB in use beside the file.`,
  ];
}

const rateText = (rate: number): string =>
  rate >= 1e6 ? `${(rate / 1e6).toFixed(2)} M` : rate >= 1e4 ? `${round(rate / 1e3)} k` : round(rate);

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value >= 1 ? value.toFixed(1) : value.toFixed(2);
