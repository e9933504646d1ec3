import type { Bundle, Plan } from '../engine/model/types.gen.ts';
import type { Router } from '../engine/policy/router.ts';
import { makeBundle } from '../engine/release/bundle.ts';
import type { JudgedTree } from './judge-tree.ts';
import { lastRelease, type ReleaseLog } from './release-log.ts';
import { highestSequence, type RuntimeView } from './runtime-view.ts';

interface Ingredients {
  readonly head: JudgedTree;
  readonly router: Router;
  readonly parent: string | null;
  readonly plan: Plan | null;
}

/** The release after the last one that git knows: what `bundle` writes. */
export const bundleAfter = (log: ReleaseLog, head: JudgedTree, router: Router): Bundle => {
  const last = lastRelease(log);
  return numbered({ head, router, parent: last?.bundle ?? null, plan: null }, (last?.release ?? 0) + 1);
};

/**
 * The release after all that git and the runtime know. A deploy that died after its push left its bundle there: the
 * same content takes the same number again, and so is the same bundle.
 */
export function nextBundle(ingredients: Ingredients, log: ReleaseLog, view: RuntimeView): Bundle {
  const left = view.releases.releases.filter(({ status }) => status === 'pushed');
  const again = left.map(({ id, sequence }) => ({ id, made: numbered(ingredients, sequence) }));
  const found = again.find(({ id, made }) => made.id === id);
  return found?.made ?? numbered(ingredients, Math.max(lastRelease(log)?.release ?? 0, highestSequence(view)) + 1);
}

const numbered = ({ head, router, parent, plan }: Ingredients, sequence: number): Bundle =>
  makeBundle({ sequence, parent, plan, policy: router.policy, golden: head.golden.records });
