import { EVALUATOR } from '../engine/release/evaluator.ts';
import type { Instant } from '../engine/time/instant.ts';
import { commitOf } from '../workspace/git.ts';
import { goldenFault, type JudgedTree, judgeTree } from './judge-tree.ts';
import type { LoggedRelease } from './release-log.ts';
import { releaseTag } from './release-note.ts';
import { type Folders, treeAtCommit } from './release-tree.ts';

/** The files of a release, as its tag holds them, judged with today's evaluator. Throws UnreadableInput. */
export async function openRelease({ release }: LoggedRelease, folders: Folders, now: Instant): Promise<JudgedTree> {
  const tag = releaseTag(release);
  return judgeTree(await treeAtCommit(await commitOf(`refs/tags/${tag}`), tag, folders), now);
}

/** A release, or 0 for the fallback queue, to which going back would work today. */
export interface ReadyTarget {
  readonly ready: true;
  readonly release: number;
  readonly bundle: string;
  readonly says: string;
}

export type Rehearsal =
  | ReadyTarget
  | { readonly ready: false; readonly release: number; readonly says: string; readonly next: string };

/** The way back of last resort: it has no rules that could fail. */
const FALLBACK: ReadyTarget = {
  ready: true,
  release: 0,
  bundle: 'fallback',
  says: 'all leads to the fallback queue',
};

/** Whether going back to a release would work today: it compiles, and its own golden records pass. Null: the fallback. */
export function rehearse(target: { readonly note: LoggedRelease; readonly judged: JudgedTree } | null): Rehearsal {
  if (target === null) return FALLBACK;
  const { release, bundle, policy } = target.note;
  const { router, golden } = target.judged;
  const fault = faultOf(router?.release ?? null, policy) ?? goldenFault(target.judged);
  if (fault === null) {
    const says = `it compiles with ${EVALUATOR}, and ${golden.results.length} golden records pass`;
    return { ready: true, release, bundle, says };
  }
  const next = `Look with \`git checkout ${releaseTag(release)}\` and \`npx leadrail test\`. Without a way back nothing is deployed.`;
  return { ready: false, release, says: `${fault}.`, next };
}

function faultOf(compiled: string | null, policy: string): string | null {
  if (compiled === null) return "it doesn't compile with today's evaluator";
  return compiled === policy ? null : `its tag holds another policy (${compiled}) than it names (${policy})`;
}
