import { runtimeClient } from '../../src/client/runtime-client.ts';
import type { RunningService } from '../../src/runtime/serve.ts';
import { deploy } from '../../src/ship/deploy.ts';
import type { Deployment } from '../../src/ship/deployment.ts';
import type { Folders } from '../../src/ship/release-tree.ts';
import { deploymentText } from '../../src/ship/say-deployment.ts';
import { tagBook } from '../../src/ship/tag-book.ts';
import type { StepResult } from './step.ts';
import type { ToShip } from './what-to-ship.ts';

interface Wish {
  readonly service: RunningService;
  readonly folders: Folders;
  readonly toShip: ToShip;
  /** Digest of the policy that lies here. */
  readonly policy: string;
  readonly now: number;
}

/** The first release goes live; later ones are for a person to ship, so what is live goes on. */
export async function deployStep({ service, folders, toShip, policy, now }: Wish): Promise<StepResult> {
  const runtime = runtimeClient({ url: service.url, token: service.tokens.deploy });
  const status = await runtime.status();
  if (!status.ok) return { mark: 'failed', says: status.says };
  const { active, fallback, sequence, policy: live } = status.value;
  if (fallback) return atFallback();
  if (active !== null && live !== policy) return otherRules(sequence ?? 0, toShip);
  const { tree, log, untagged } = toShip;
  const tags = untagged === null ? tagBook() : null;
  const rest = { history: [], overrides: [], signers: [], inSteps: false, again: true, dryRun: false };
  return told(await deploy({ runtime, tree, folders, log, tags, ...rest, now }), untagged);
}

const atFallback = (): StepResult => ({
  mark: 'warned',
  says: 'the last release was rolled back: all leads go to the fallback queue',
  more: ['mend the rules and commit them, then: npx leadrail deploy'],
});

const otherRules = (live: number, { untagged }: ToShip): StepResult => ({
  mark: 'warned',
  says: `release ${live} stays live; the rules here are others`,
  more: [
    `what they would do: npx leadrail impact release/${live}`,
    `to ship them: ${untagged === null ? '' : 'commit them, then '}npx leadrail deploy`,
  ],
});

function told(done: Deployment, untagged: string | null): StepResult {
  if (done.kind === 'already_live') return { mark: 'done', says: `release ${done.release} is already live` };
  if (done.kind !== 'deployed') return { mark: 'failed', says: deploymentText(done).trimEnd() };
  const { bundle } = done.decided;
  const why = done.untagged ?? untagged;
  const tagged = why === null ? `tagged ${done.tags.join(', ')}` : `not tagged: ${why}`;
  return {
    mark: 'done',
    says: `release ${bundle.sequence} is live`,
    more: [`first release: it passes freeze and moved-share, and goes back to the fallback queue`, tagged],
  };
}
