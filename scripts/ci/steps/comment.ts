import { type Commented, commentOnRun } from '../../../src/github/comment-on-run.ts';
import { visible } from '../../../src/report/visible.ts';
import { EXIT, type Exit, Stop } from '../../terminal.ts';
import { needGitHub } from '../open-github.ts';
import type { Step } from '../step.ts';

/** Tells on the pull request what the run found out that this workflow waited for. */
export const comment: Step = async ({ env, settings, terminal }) => {
  if (settings.event.kind !== 'workflow_run')
    throw new Stop('This step belongs into a workflow on workflow_run.', EXIT.unusable);
  const { kind, says } = await commentOnRun(needGitHub(env), settings.event.run);
  terminal.say(visible(says));
  return exitOf(kind);
};

function exitOf(kind: Commented['kind']): Exit {
  switch (kind) {
    case 'written':
    case 'skipped':
      return EXIT.good;
    case 'refused':
      return EXIT.no;
    case 'failed':
      return EXIT.refused;
  }
}
