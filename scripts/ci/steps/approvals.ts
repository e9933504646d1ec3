import { join } from 'node:path';
import { approvalsOf } from '../../../src/github/approvals-of.ts';
import { visible } from '../../../src/report/visible.ts';
import { commitOf } from '../../../src/workspace/git.ts';
import { writeFileWhole } from '../../../src/workspace/write-files.ts';
import { EXIT } from '../../terminal.ts';
import { forget } from '../forget.ts';
import { mergedChange } from '../merged-change.ts';
import { openGitHub } from '../open-github.ts';
import type { Step, Surroundings } from '../step.ts';

/**
 * For the deploy: who approved the pull request that HEAD merged, as approvals.json of the plan that is about to ship.
 * Where nobody can be asked there is no file, and the deploy's own gate says no to a change that needs approvals.
 */
export const approvals: Step = async surroundings => {
  const { settings, terminal } = surroundings;
  forget(settings.out, ['approvals.json']);
  const why = await ask(surroundings);
  if (why !== null) terminal.say(visible(`No approvals were handed to the deploy: ${why}`));
  return EXIT.good;
};

/** Null when approvals.json was written; else why not. */
async function ask({ env, settings }: Surroundings): Promise<string | null> {
  const github = openGitHub(env);
  if (!github) return 'GITHUB_TOKEN and GITHUB_REPOSITORY are not set.';
  const change = await mergedChange(settings);
  if (typeof change === 'string') return change;
  const merged = await github.pullMergedAs(await commitOf('HEAD'));
  if (!merged.ok) return merged.says;
  if (merged.value === null) return 'GitHub knows of no pull request that was merged as this commit.';
  const { number, author, headSha } = merged.value;
  const reviews = await github.reviews(number);
  if (!reviews.ok) return reviews.says;
  const given = approvalsOf({ reviews: reviews.value, head: headSha, author, ...change });
  writeFileWhole(join(settings.out, 'approvals.json'), `${JSON.stringify(given, null, 2)}\n`);
  return null;
}
