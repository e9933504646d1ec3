import { byteOrder } from '../model/place.ts';
import type { Policy } from '../model/types.gen.ts';
import type { Places } from '../policy/places.ts';

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
  /** Lines for rules that the stewards don't say, counted from 1. */
  readonly extra: readonly { readonly line: number; readonly says: string }[];
}

/** Compares a CODEOWNERS file with the lines of `codeownersOf`; lines outside the rules folder are free. */
export function codeownersFault({ text, folder }: Codeowners, wanted: readonly string[]): CodeownersFault {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line: i + 1, says: normal(line) }));
  const mine = lines.filter(({ says }) => says.startsWith(`/${escaped(folder)}/`));
  const [said, meant] = [new Set(mine.map(({ says }) => says)), new Set(wanted.map(normal))];
  return {
    lacks: wanted.filter(line => !said.has(normal(line))),
    extra: mine.filter(({ says }) => !meant.has(says)),
  };
}

/** One line without its comment: the pattern, then the owners in order. */
function normal(line: string): string {
  const [pattern = '', ...owners] = line
    .replace(/(^|\s)#.*$/, '')
    .trim()
    .split(/(?<!\\)\s+/);
  return [pattern, ...owners.sort(byteOrder)].join(' ').trim();
}

const escaped = (path: string): string => path.replaceAll(' ', '\\ ');
