import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { FindingCode, Words } from '../model/finding.ts';
import { DEEPEST } from './nesting.ts';
import { hiddenCharacter } from './read-text.ts';
import { sayYaml } from './say-yaml.ts';

/** Something refused, and the offset in the text at which it stands. */
export interface Problem {
  readonly code: FindingCode;
  readonly offset: number;
  readonly words: Words;
}

/** Everything in a document that the restricted YAML refuses, all at once. */
export function refusedConstructs(doc: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  if (hasDirective(doc)) problems.push(yaml(0, sayYaml.directive));
  if (doc.contents) visit(doc.contents, 1, problems);
  return problems;
}

const yaml = (offset: number, words: Problem['words']): Problem => ({ code: 'yaml', offset, words });

const offsetOf = (node: Node): number => node.range?.[0] ?? 0;

function hasDirective(doc: Document.Parsed): boolean {
  const { tags, yaml: version } = doc.directives;
  return version.version !== '1.2' || Object.keys(tags).some(handle => handle !== '!!');
}

function visit(node: Node, depth: number, problems: Problem[]): void {
  if (isAlias(node)) {
    problems.push(yaml(offsetOf(node), sayYaml.anchor(node.source)));
    return;
  }
  marks(node, problems);
  if (isScalar(node)) scalar(node, problems);
  else if (depth > DEEPEST) problems.push(yaml(offsetOf(node), sayYaml.tooDeep));
  else if (isMap(node)) map(node, depth, problems);
  else if (isSeq(node)) for (const item of node.items) visit(item as Node, depth + 1, problems);
}

function marks(node: Node, problems: Problem[]): void {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor) problems.push(yaml(offsetOf(node), sayYaml.anchor(anchor)));
  if (tag) problems.push(yaml(offsetOf(node), sayYaml.tag(tag)));
}

const LARGEST = 2n ** 53n;

function scalar(node: Scalar, problems: Problem[]): void {
  const { value, source } = node;
  if (typeof value === 'string') {
    const hidden = hiddenCharacter(value.replace(/[\n\r\t]/g, ''));
    if (hidden !== null) problems.push(yaml(offsetOf(node), sayYaml.hidden(hidden)));
  }
  if (typeof value !== 'number') return;
  const text = source ?? String(value);
  const plain = /^[-+]?\d{1,20}$/.test(text) && BigInt(text.replace('+', '')) <= LARGEST;
  if (!plain || BigInt(text.replace('+', '')) < -LARGEST)
    problems.push({ code: 'schema', offset: offsetOf(node), words: sayYaml.oddNumber(text) });
}

function map(node: YAMLMap, depth: number, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const item of node.items) {
    const key = item.key as Node;
    if (isScalar(key)) {
      const text = keyText(key);
      if (seen.has(text)) problems.push(yaml(offsetOf(key), sayYaml.duplicateKey(text)));
      if (text === '<<') problems.push(yaml(offsetOf(key), sayYaml.mergeKey));
      seen.add(text);
    } else if (!isAlias(key)) {
      problems.push({ code: 'schema', offset: offsetOf(key ?? node), words: sayYaml.keyForm });
    }
    pair(item as Pair, depth, problems);
  }
}

/** Keys are compared as text after NFC, so that `1` and `"1"` are the same key. */
const keyText = (key: Scalar): string => String(key.value ?? '').normalize('NFC');

/** The threshold of an alert may be a plain decimal, such as 14.4; a lead's numbers and all others are whole. */
function isDecimalThreshold({ key, value }: Pair): boolean {
  if (!isScalar(key) || key.value !== 'threshold' || !isScalar(value) || value.anchor || value.tag) return false;
  return typeof value.value === 'number' && /^\d{1,9}\.\d{1,9}$/.test(value.source ?? '');
}

function pair(item: Pair, depth: number, problems: Problem[]): void {
  if (item.key) visit(item.key as Node, depth, problems);
  if (item.value && !isDecimalThreshold(item)) visit(item.value as Node, depth + 1, problems);
}
