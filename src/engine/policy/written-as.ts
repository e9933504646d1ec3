import { isNode } from 'yaml';
import type { RulesFile } from '../model/rules-file.ts';
import type { Group, Places, Spot } from './places.ts';

/** The lines in which a thing of a policy stands, without their common indentation. */
export interface Written {
  /** Relative to the current folder, with `/`. */
  readonly file: string;
  /** The first of the lines, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Asks for a thing by group and id; null where it does not stand, as in a policy out of a bundle. */
export type WrittenAs = (group: Group, id: string) => Written | null;

/** How the things of a policy are written in the files that it was read from. */
export function writtenAs(places: Places, files: readonly RulesFile[]): WrittenAs {
  const bytes = new Map(files.flatMap(file => (file.kind === 'file' ? [[file.path, file.bytes] as const] : [])));
  const read = new Map<string, readonly string[]>();
  const linesOf = (path: string, form: Spot['form']): readonly string[] => {
    const lines = read.get(path) ?? new TextDecoder().decode(bytes.get(path)).split(LINE_END[form]);
    read.set(path, lines);
    return lines;
  };
  return (group, id) => {
    const spot = places.spot(group, id);
    const file = spot === null ? null : spot.form === 'yaml' ? spot.text.path : spot.row.file;
    if (spot === null || file === null || !bytes.has(file)) return null;
    const lines = linesOf(file, spot.form);
    const [first, last] = group === 'list' ? [1, lines.length] : rangeOf(spot, lines);
    return { file, line: first, text: dedented(withoutTail(lines.slice(first - 1, last), TAIL[spot.form])) };
  };
}

const LINE_END = { yaml: /\r?\n/, row: /\r\n|\r|\n/ } as const;

/** Blank lines and comments after the last line belong to what comes next; a CSV file has no comments. */
const TAIL = { yaml: /^\s*(#|$)/, row: /^\s*$/ } as const;

type Range = readonly [first: number, last: number];

const rangeOf = (spot: Spot, lines: readonly string[]): Range =>
  spot.form === 'yaml' ? yamlRange(spot, lines) : rowRange(spot.row.line ?? 1, lines);

function yamlRange({ text, path }: Extract<Spot, { form: 'yaml' }>, lines: readonly string[]): Range {
  const node = path.length === 0 ? text.doc.contents : text.doc.getIn(path, true);
  const range = isNode(node) ? node.range : null;
  if (!range) return [1, lines.length];
  const end = text.lines.linePos(range[1]);
  const first = Math.max(1, text.lines.linePos(range[0]).line);
  return [first, Math.max(first, end.col === 1 ? end.line - 1 : end.line)];
}

/** A quoted cell may run over several lines: the row ends where its quotes are even. */
function rowRange(first: number, lines: readonly string[]): Range {
  let quotes = 0;
  for (let line = first; line <= lines.length; line += 1) {
    quotes += (lines[line - 1] ?? '').split('"').length - 1;
    if (quotes % 2 === 0) return [first, line];
  }
  return [first, first];
}

const withoutTail = (lines: readonly string[], tail: RegExp): readonly string[] =>
  lines.slice(0, lines.findLastIndex(line => !tail.test(line)) + 1);

function dedented(lines: readonly string[]): string {
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
  const indent = Math.min(...indents, 1000);
  return lines.map(line => line.slice(indent)).join('\n');
}
