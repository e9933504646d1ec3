import { parseAst } from 'vitest/node';

/** A node of the syntax tree; what else it holds depends on its type. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A node, what holds it, and under which key. */
export interface Place {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | null;
  readonly key: string;
}

/** True for what is a node of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Every node of some TypeScript, outer before inner. Throws when it is no TypeScript. */
export function nodesOf(text: string): Place[] {
  const places: Place[] = [];
  const visit = (node: SyntaxNode, parent: SyntaxNode | null, key: string): void => {
    places.push({ node, parent, key });
    for (const [name, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, name);
    }
  };
  visit(parseAst(text, { lang: 'ts' }) as unknown as SyntaxNode, null, '');
  return places;
}

/** The number, from 1, of the line on which an offset lies. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The name of an identifier, else an empty text. */
export function nameOf(value: unknown): string {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : '';
}

/** The text of a literal, else an empty text. */
export function textOf(value: unknown): string {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : '';
}
