import { type Document, LineCounter, parseDocument } from 'yaml';
import { finding } from '../model/finding.ts';
import type { At } from '../model/place.ts';
import type { Finding } from '../model/types.gen.ts';
import { tooDeepAt } from './nesting.ts';
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
  const lines = linesOf(read.text);
  const doc = parse(read.text);
  const problems = Array.isArray(doc) ? doc : [...syntaxProblems(doc, read.text), ...refusedConstructs(doc)];
  const findings = problems.map(problem => placed(path, lines, problem));
  if (Array.isArray(doc) || findings.some(f => f.code === 'yaml')) return { text: null, findings };
  return { text: { path, doc, lines, value: doc.toJS() }, findings };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  return lines;
}

/** The document; or, where the parser could not go to the end, the reasons. */
function parse(text: string): Document.Parsed | Problem[] {
  const deepAt = tooDeepAt(text);
  if (deepAt !== null) return [tooDeep(deepAt)];
  try {
    const doc = parseDocument(text, { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false });
    return doc.errors.some(error => error.code === 'RESOURCE_EXHAUSTION') ? [tooDeep(0)] : doc;
  } catch (error) {
    // The parser's stack ran out all the same; anything else would be our own mistake.
    if (error instanceof RangeError) return [tooDeep(0)];
    throw error;
  }
}

const tooDeep = (offset: number): Problem => ({ code: 'yaml', offset, words: sayYaml.tooDeep });

/** One slip makes many errors after it that are none: only the first ones are told. */
const MOST_TOLD = 10;

function syntaxProblems(doc: Document.Parsed, text: string): Problem[] {
  const problems = [...doc.errors, ...doc.warnings]
    .slice(0, MOST_TOLD)
    .map(({ code, message, pos }): Problem => ({ code: 'yaml', offset: pos[0], words: sayYaml.syntax(code, message) }));
  return REPEATED_VERSION.test(text) ? [{ code: 'yaml', offset: 0, words: sayYaml.directive }, ...problems] : problems;
}

/** `%YAML` twice before the document: an error of YAML that the parser lets pass. */
const REPEATED_VERSION = /^(?:[#%].*\n|[ \t\r]*\n)*?%YAML.*\n(?:[#%].*\n|[ \t\r]*\n)*?%YAML/;

const placed = (path: string, lines: LineCounter, problem: Problem): Finding =>
  finding(problem.code, placeAt(path, lines, problem.offset), problem.words);

export function placeAt(path: string, lines: LineCounter, offset: number): At {
  const { line, col } = lines.linePos(offset);
  return { file: path, line: Math.max(line, 1), column: Math.max(col, 1) };
}
