import { byteOrder } from '../model/place.ts';
import type { Policy } from '../model/types.gen.ts';
import type { Places } from '../policy/places.ts';
import { ownsPath } from './codeowners-pattern.ts';

/** Where the rules and SLA rows of a policy stand. */
type PlacesOf = Pick<Places, 'at'>;

/**
 * The lines of a CODEOWNERS file that say the same as the stewards: each rules file with all stewards named in it, by
 * path. A steward without an `@` is a team or login of GitHub: `revops-emea` owns as `@revops-emea`.
 */
export function codeownersOf({ rules, sla }: Pick<Policy, 'rules' | 'sla'>, places: PlacesOf): string[] {
  const owners = new Map<string, Set<string>>();
  const own = (file: string | null, steward: string | undefined): void => {
    if (file === null || steward === undefined) return;
    owners.set(file, (owners.get(file) ?? new Set()).add(steward.includes('@') ? steward : `@${steward}`));
  };
  for (const { id, steward } of rules) {
    own(places.at('file of rule', id).file, steward);
    own(places.at('rule', id).file, steward);
  }
  for (const { id, steward } of sla.targets) own(places.at('target', id).file, steward);
  return [...owners]
    .sort(([a], [b]) => byteOrder(a, b))
    .map(([file, names]) => `/${escaped(file)} ${[...names].sort(byteOrder).join(' ')}`);
}

/** A CODEOWNERS file and the rules folder that it is compared for, both relative to the root of the repository. */
export interface Codeowners {
  readonly path: string;
  readonly text: string;
  readonly folder: string;
}

/** What keeps a CODEOWNERS file from saying what the stewards say. */
export interface CodeownersFault {
  /** Lines that it should have and hasn't. */
  readonly lacks: readonly string[];
  /** Lines that take a file from its stewards, because they come last. */
  readonly takes: readonly (OwnersLine & { readonly file: string })[];
  /** Lines for one file of the rules that the stewards don't say. */
  readonly extra: readonly OwnersLine[];
}

/** A line of the file, counted from 1, without its comment. */
export interface OwnersLine {
  readonly line: number;
  readonly says: string;
}

/**
 * Compares a CODEOWNERS file with the lines of `codeownersOf`. The last line whose pattern fits a file says who owns it,
 * as on GitHub; lines that decide about no file with a steward are free, but for those that name a file of the rules.
 */
export function codeownersFault({ text, folder }: Codeowners, wanted: readonly string[]): CodeownersFault {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line: i + 1, ...entryOf(line) }));
  const meant = wanted.map(line => ({ ...entryOf(line), line }));
  const [said, right] = [new Set(lines.map(({ says }) => says)), new Set(meant.map(({ says }) => says))];
  const lacks: string[] = [];
  const takes: CodeownersFault['takes'][number][] = [];
  for (const each of meant) {
    const file = each.pattern.slice(1);
    const last = lines.findLast(({ pattern }) => ownsPath(pattern, file));
    if (last?.owners === each.owners) continue;
    if (!said.has(each.says)) lacks.push(each.line);
    else if (last) takes.push({ line: last.line, says: last.says, file });
  }
  const names = ({ pattern }: Entry) => pattern.startsWith(`/${folder}/`) && !/[*?]|\/$/.test(pattern);
  const extra = lines.filter(entry => names(entry) && !right.has(entry.says));
  return { lacks, takes, extra: extra.map(({ line, says }) => ({ line, says })) };
}

interface Entry {
  readonly pattern: string;
  /** In one order, with a space between. */
  readonly owners: string;
  readonly says: string;
}

/** One line without its comment; a line without owners gives its files to nobody. */
function entryOf(line: string): Entry {
  const [pattern = '', ...owners] = line
    .replace(/(^|\s)#.*$/, '')
    .trim()
    .split(/(?<!\\)\s+/);
  const all = owners.sort(byteOrder).join(' ');
  return { pattern: pattern.replaceAll('\\ ', ' '), owners: all, says: `${pattern} ${all}`.trim() };
}

const escaped = (path: string): string => path.replaceAll(' ', '\\ ');
