import { type Document, LineCounter, parseDocument } from 'yaml';
import { finding } from '../model/finding.ts';
import type { At } from '../model/place.ts';
import type { Finding } from '../model/types.gen.ts';
import { readText } from './read-text.ts';
import { type Problem, refusedConstructs } from './refused-constructs.ts';
import { sayYaml } from './say-yaml.ts';

/** A YAML file that could be read: its value, and its nodes for asking where something stands. */
export interface YamlText {
  readonly path: string;
  readonly doc: Document.Parsed;
  readonly lines: LineCounter;
  readonly value: unknown;
}

const YAML_LIMIT = 1024 * 1024;

/** Bytes → one YAML document of the restricted kind, or all the reasons why not. Never throws. */
export function readYaml(path: string, bytes: Uint8Array): { text: YamlText | null; findings: Finding[] } {
  const read = readText(path, bytes, YAML_LIMIT);
  if (read.text === null) return { text: null, findings: read.findings };
  const deepAt = tooDeepAt(read.text);
  const lines = new LineCounter();
  const doc = parse(deepAt === null ? read.text : read.text.slice(0, deepAt), lines);
  const problems = deepAt !== null || doc === null ? [tooDeep(deepAt ?? 0)] : problemsOf(doc, read.text);
  const findings = problems.map(problem => placed(path, lines, problem));
  if (findings.some(f => f.code === 'yaml')) return { text: null, findings };
  return { text: { path, doc, lines, value: doc.toJS() }, findings };
}

/** A text that nests too deep for the parser is refused like any other that nests too deep. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, { lineCounter, schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** One mistake in the syntax makes many more that are none: only the first ones are told. */
const MOST_TOLD = 10;

function syntaxProblems(doc: Document.Parsed): Problem[] {
  const deep = doc.errors.some(error => error.code === 'RESOURCE_EXHAUSTION');
  if (deep) return [tooDeep(0)];
  return [...doc.errors, ...doc.warnings]
    .slice(0, MOST_TOLD)
    .map(({ code, message, pos }) => ({ code: 'yaml', offset: pos[0], words: sayYaml.syntax(code, message) }));
}

const tooDeep = (offset: number): Problem => ({ code: 'yaml', offset, words: sayYaml.tooDeep });

const placed = (path: string, lines: LineCounter, problem: Problem): Finding =>
  finding(problem.code, placeAt(path, lines, problem.offset), problem.words);

export function placeAt(path: string, lines: LineCounter, offset: number): At {
  const { line, col } = lines.linePos(offset);
  return { file: path, line: Math.max(line, 1), column: Math.max(col, 1) };
}
