import type { HouseFile } from './house-files.ts';
import { isNode, lineAt, nameOf, nodesOf, type Place, type SyntaxNode } from './syntax-tree.ts';

/** A file or function and how many lines it takes. */
export interface Length {
  readonly what: string;
  readonly lines: number;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const OWNERS = new Set(['VariableDeclarator', 'Property', 'PropertyDefinition', 'MethodDefinition']);

/** Lines of a file; a closing line break opens no line of its own. */
export function fileLength(file: HouseFile): Length {
  return { what: file.path, lines: file.text.replace(/\n$/, '').split('\n').length };
}

/** The name a function goes by; null for one that is merely passed to another: it counts as part of that one. */
function functionName({ node, parent }: Place): string | null {
  if (!FUNCTIONS.has(node.type)) return null;
  if (isNode(node.id)) return nameOf(node.id);
  if (parent === null || !OWNERS.has(parent.type)) return null;
  return nameOf(parent.key) || nameOf(parent.id) || null;
}

/** Lines of every named function, method and function-valued constant of a file. */
export function functionLengths(file: HouseFile): Length[] {
  const lines = (node: SyntaxNode) => lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1;
  return nodesOf(file.text).flatMap(place => {
    const name = functionName(place);
    return name === null ? [] : [{ what: `${file.path} ${name}`, lines: lines(place.node) }];
  });
}

/** The middle length, the lower one of two; 0 when there are none. */
export function median(lengths: readonly Length[]): number {
  const sorted = lengths.map(length => length.lines).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
