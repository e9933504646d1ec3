import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validatorOf } from '../../src/engine/model/schemas.ts';
import type { Governance, Impact } from '../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { planHash } from '../../src/engine/replay/plan.ts';
import { approvalsOf } from '../../src/github/approvals-of.ts';
import type { GitHub } from '../../src/github/github.ts';
import type { Pull, Review } from '../../src/github/things.ts';
import { visible } from '../../src/report/visible.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { readJson } from '../../src/workspace/read-json.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { openGitHub } from './open-github.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './step.ts';

/** Who approves, in a file, and who made the change. */
export interface Asked {
  readonly file: string;
  readonly author: string;
}

/**
 * Asks GitHub who approves this plan, and writes approvals.json. Null where nobody could be asked: then the gates
 * miss an input and say no, which is right.
 */
export async function askApprovals({ env, settings, terminal }: Surroundings, base: string): Promise<Asked | null> {
  const github = openGitHub(env);
  const plan = planIn(join(settings.out, 'impact.json'));
  const number = numberOf(settings);
  if (!github || plan === null || number === null) return null;
  const reviewed = await ask(github, number);
  if (typeof reviewed === 'string') {
    terminal.say(`The approvals are not known: ${visible(reviewed)}`);
    return null;
  }
  const { pull, reviews } = reviewed;
  const approvers = await approversOf(base, settings.rules);
  const approvals = approvalsOf({ reviews, head: headOf(settings, pull), author: pull.author, plan, approvers });
  const file = join(settings.out, 'approvals.json');
  writeFileWhole(file, `${JSON.stringify(approvals, null, 2)}\n`);
  return { file, author: pull.author };
}

const numberOf = ({ event }: Settings): number | null =>
  event.kind === 'pull_request' || event.kind === 'merge_group' ? event.number : null;

/** The commit that was judged. A merge queue's own commit has no reviews: the end of the pull request has. */
const headOf = ({ event }: Settings, pull: Pull): string => (event.kind === 'pull_request' ? event.head : pull.headSha);

interface Reviewed {
  readonly pull: Pull;
  readonly reviews: readonly Review[];
}

/** The pull request with its reviews, or why they are not known. */
async function ask(github: GitHub, number: number): Promise<Reviewed | string> {
  const pull = await github.pull(number);
  if (!pull.ok) return pull.says;
  const reviews = await github.reviews(number);
  return reviews.ok ? { pull: pull.value, reviews: reviews.value } : reviews.says;
}

function planIn(file: string): string | null {
  if (!existsSync(file)) return null;
  const value = readJson(file);
  return validatorOf('impact')(value) ? planHash((value as Impact).plan) : null;
}

async function approversOf(base: string, rules: string): Promise<NonNullable<Governance['approvers']>> {
  const { router } = readPolicy((await openSide(base, rules)).files);
  return router?.policy.governance?.approvers ?? {};
}
