import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './house-files.ts';
import type { Import } from './imports.ts';

type Pattern = string | readonly string[];

/** A rule of the cruiser's configuration, as far as ours use its language. */
export interface ArrowRule {
  readonly name: string;
  readonly severity: string;
  readonly comment: string;
  readonly from: { readonly path?: Pattern };
  readonly to: {
    readonly path?: Pattern;
    readonly pathNot?: Pattern;
    readonly circular?: boolean;
    readonly couldNotResolve?: boolean;
    readonly dependencyTypes?: readonly string[];
  };
}

/** The keys of `from` and `to` that `breaches` obeys; a rule with another key would be obeyed in part only. */
export const KNOWN_KEYS = ['path', 'pathNot', 'circular', 'couldNotResolve', 'dependencyTypes'];

/** The rules that the cruiser reads too: one source for both. */
export function readArrowRules(): readonly ArrowRule[] {
  const configuration: { forbidden: ArrowRule[] } = createRequire(import.meta.url)(
    join(ROOT, '.dependency-cruiser.cjs'),
  );
  return configuration.forbidden;
}

const list = (pattern: Pattern): readonly string[] => (typeof pattern === 'string' ? [pattern] : pattern);

/** `$1` in a `to` pattern stands for what the first bracket of `from` took. */
function matches(pattern: Pattern, path: string, room = ''): boolean {
  return list(pattern).some(one => new RegExp(one.replaceAll('$1', room)).test(path));
}

function roomOf(pattern: Pattern | undefined, path: string): string | null {
  if (pattern === undefined) return '';
  const match = list(pattern)
    .map(one => new RegExp(one).exec(path))
    .find(found => found !== null);
  return match ? (match[1] ?? '') : null;
}

/** True when an import breaks a rule; `circular` says whether it closes a ring. */
function breaks(rule: ArrowRule, edge: Import, circular: boolean): boolean {
  const room = roomOf(rule.from.path, edge.from);
  const { to } = rule;
  if (room === null) return false;
  if (to.path !== undefined && !matches(to.path, edge.to, room)) return false;
  if (to.pathNot !== undefined && matches(to.pathNot, edge.to, room)) return false;
  if (to.circular && !circular) return false;
  if (to.couldNotResolve && edge.found) return false;
  return !to.dependencyTypes || (to.dependencyTypes.includes('core') && edge.core);
}

/** The files from `edge.to` back to `edge.from`, by a shortest way; null when nothing leads back. */
function ringOf(edge: Import, next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[edge.to, null]]);
  for (const at of cameFrom.keys()) {
    if (at === edge.from) break;
    for (const to of next.get(at) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, at);
  }
  if (!cameFrom.has(edge.from)) return null;
  const ring: string[] = [];
  for (let at: string | null = edge.from; at !== null; at = cameFrom.get(at) ?? null) ring.unshift(at);
  return ring;
}

/** Every breach of a rule by some imports, each with what to do about it; a ring is told once. */
export function breaches(rules: readonly ArrowRule[], imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const edge of imports) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  const told = new Set<string>();
  return imports.flatMap(edge => {
    const ring = ringOf(edge, next);
    const members = ring?.toSorted().join() ?? '';
    const known = told.has(members);
    told.add(members);
    return rules
      .filter(rule => breaks(rule, edge, ring !== null) && !(rule.to.circular && known))
      .map(
        rule =>
          `${rule.name}: ${edge.from} imports ${(rule.to.circular && ring?.join(', ')) || edge.to}. ${rule.comment}`,
      );
  });
}
