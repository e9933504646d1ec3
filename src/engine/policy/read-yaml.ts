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
  const lines = new LineCounter();
  const doc = parse(read.text, lines);
  if (doc === null)
    return { text: null, findings: [finding('yaml', { file: path, line: 1, column: 1 }, sayYaml.tooDeep)] };
  const refused = syntaxProblems(path, doc, lines);
  const problems = refused.length ? refused : refusedConstructs(doc).map(problem => placed(path, lines, problem));
  const findings = [...read.findings, ...problems];
  if (findings.some(f => f.code === 'yaml')) return { text: null, findings };
  return { text: { path, doc, lines, value: doc.toJS() }, findings };
}

/** A very deep text overflows the parser's stack; that is a refusal like any other. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, { lineCounter, schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function syntaxProblems(path: string, doc: Document.Parsed, lines: LineCounter): Finding[] {
  return [...doc.errors, ...doc.warnings].map(problem =>
    placed(path, lines, { code: 'yaml', offset: problem.pos[0], words: sayYaml.syntax(problem.code, problem.message) }),
  );
}

const placed = (path: string, lines: LineCounter, problem: Problem): Finding =>
  finding(problem.code, placeAt(path, lines, problem.offset), problem.words);

export function placeAt(path: string, lines: LineCounter, offset: number): At {
  const { line, col } = lines.linePos(offset);
  return { file: path, line: Math.max(line, 1), column: Math.max(col, 1) };
}
