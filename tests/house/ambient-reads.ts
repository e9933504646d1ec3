import type { HouseFile } from './house-files.ts';
import { lineAt, nameOf, nodesOf, type Place, type SyntaxNode, textOf } from './syntax-tree.ts';

/** Names that stand for the machine, the moment or chance, and what to write instead. */
const BANNED_NAMES = new Map([
  ['process', 'pass the value in'],
  ['console', 'return the text; scripts print it'],
  ['performance', 'measure outside'],
  ['require', 'import it'],
  ['Deno', 'pass the value in'],
  ['Bun', 'pass the value in'],
  ['Buffer', 'take Uint8Array'],
  ['setTimeout', 'the caller waits'],
  ['setInterval', 'the caller waits'],
  ['setImmediate', 'the caller waits'],
  ['fetch', 'the caller fetches'],
  ['localStorage', 'pass the value in'],
]);

/** `object.member` that reads the clock, chance or the machine's language. */
const BANNED_MEMBERS = new Map([
  ['Date.now', 'take `now` as an argument'],
  ['Math.random', 'break ties by a total order'],
  ['Temporal.Now', 'take `now` as an argument'],
  ['crypto.randomUUID', 'take the id as an argument'],
  ['crypto.getRandomValues', 'take the bytes as an argument'],
]);

/** Methods whose answer hangs on the machine's language or time zone, whatever they are called on. */
const LOCAL_METHODS =
  /^(localeCompare|toLocale(String|DateString|TimeString|UpperCase|LowerCase)|getTimezoneOffset|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

// TypeScript around a value; what else begins with TS is a type.
const TYPED_VALUE = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion']);

const NOT_A_REFERENCE = new Set(['MemberExpression', 'Property', 'PropertyDefinition', 'MethodDefinition']);

/** True for a name that is only a label: `x.process`, `{process: 1}`, `type T = {process: string}`. */
function isLabel({ node, parent, key }: Place): boolean {
  if (parent === null) return false;
  if (parent.type.startsWith('TS')) return !TYPED_VALUE.has(parent.type);
  const labelled = (key === 'property' || key === 'key') && parent.computed !== true;
  return labelled && NOT_A_REFERENCE.has(parent.type) && !(parent.shorthand === true && node !== parent.key);
}

function memberSays(node: SyntaxNode): string | null {
  const property = node.computed === true ? textOf(node.property) : nameOf(node.property);
  const object = nameOf(node.object);
  const advice =
    BANNED_MEMBERS.get(`${object}.${property}`) ?? (object === 'globalThis' ? BANNED_NAMES.get(property) : undefined);
  if (advice !== undefined) return `${object}.${property}: ${advice}`;
  return LOCAL_METHODS.test(property) ? `${property}: it hangs on the machine's language or time zone` : null;
}

/** A `Date` from nothing is the clock; from several parts it is local time. From one value it is pure. */
function dateSays(node: SyntaxNode): string | null {
  if (nameOf(node.callee) !== 'Date') return null;
  const count = Array.isArray(node.arguments) ? node.arguments.length : 0;
  if (node.type === 'NewExpression' && count === 1) return null;
  return 'Date from nothing or from local parts: take the time as an argument';
}

function says(place: Place): string | null {
  const { node } = place;
  switch (node.type) {
    case 'MemberExpression':
      return memberSays(node);
    case 'NewExpression':
    case 'CallExpression':
      return dateSays(node);
    case 'ImportDeclaration':
    case 'ImportExpression':
      return textOf(node.source).startsWith('node:') ? `${textOf(node.source)}: nothing of Node` : null;
    case 'Identifier': {
      const advice = BANNED_NAMES.get(nameOf(node));
      return advice === undefined || isLabel(place) ? null : `${nameOf(node)}: ${advice}`;
    }
    default:
      return null;
  }
}

/** Every place where a file reads the clock, chance, the machine or its language; comments and texts don't count. */
export function ambientReads(file: HouseFile): string[] {
  return nodesOf(file.text).flatMap(place => {
    const said = says(place);
    return said === null ? [] : [`${file.path}:${lineAt(file.text, place.node.start)} ${said}`];
  });
}
