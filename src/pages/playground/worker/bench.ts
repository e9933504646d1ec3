import type { RulesFile } from '../../../engine/model/rules-file.ts';
import type { Finding, Policy } from '../../../engine/model/types.gen.ts';
import { readPolicy } from '../../../engine/policy/read-policy.ts';
import type { Router } from '../../../engine/policy/router.ts';
import type { Edited, Opened, PolicyFile } from '../questions.ts';
import { policyFiles } from './policy-files.ts';

/** The two policies that lie on the bench, and the texts of the one that is worked on. */
export interface Bench {
  readonly base: Router;
  /** Null while the texts are no rules. */
  readonly head: Router | null;
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Throws when `base` is no policy: a release that was live always is one. */
export function openBench(base: Policy, head: Policy): Bench {
  const compared = readPolicy(policyFiles(base).map(rulesFile)).router;
  if (!compared) throw new Error('The release to compare with cannot be read.');
  return withFiles(compared, new Map(policyFiles(head).map(({ path, text }) => [path, text])));
}

export const edited = (bench: Bench, { path, text }: PolicyFile): Bench =>
  withFiles(bench.base, new Map([...bench.files, [path, text]]));

function withFiles(base: Router, files: ReadonlyMap<string, string>): Bench {
  const { router, findings } = readPolicy(filesOf(files));
  return { base, head: router, files, findings };
}

export const filesOf = (files: ReadonlyMap<string, string>): RulesFile[] =>
  [...files].map(([path, text]) => rulesFile({ path, text }));

const rulesFile = ({ path, text }: PolicyFile): RulesFile => ({
  path,
  kind: 'file',
  bytes: new TextEncoder().encode(text),
});

export const editedView = ({ base, head, findings }: Bench): Edited => ({
  findings,
  same: base.release === head?.release,
});

export const openedView = (bench: Bench): Opened => ({
  ...editedView(bench),
  files: [...bench.files].map(([path, text]) => ({ path, text })),
  rules: (bench.head ?? bench.base).rules.map(({ id }) => id),
});
