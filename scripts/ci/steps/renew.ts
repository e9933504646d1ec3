import { readWindows } from '../../../src/engine/policy/read-windows.ts';
import { renewVerdicts } from '../../../src/github/renew-verdicts.ts';
import { findingsText } from '../../../src/report/findings.ts';
import { visible } from '../../../src/report/visible.ts';
import { readRulesFolder } from '../../../src/workspace/read-rules-folder.ts';
import { EXIT, Stop } from '../../terminal.ts';
import { needGitHub } from '../open-github.ts';
import { valueIn } from '../settings.ts';
import type { Step } from '../step.ts';

/** Asks again for the verdicts that a freeze or a review has overtaken. */
export const renew: Step = async ({ env, settings, terminal }) => {
  const { windows, findings } = readWindows(readRulesFolder(settings.rules));
  if (findings.length > 0) {
    terminal.say(findingsText(findings));
    throw new Stop("The freeze windows can't be read.", EXIT.no);
  }
  const branch = valueIn(env, 'LEADRAIL_BRANCH') ?? valueIn(env, 'GITHUB_REF_NAME');
  if (branch === null) throw new Stop('Set LEADRAIL_BRANCH to the branch that is deployed.', EXIT.unusable);
  const workflow = valueIn(env, 'LEADRAIL_WORKFLOW') ?? 'pull-request.yml';
  const done = await renewVerdicts(needGitHub(env), { workflow, branch, windows, now: terminal.now() });
  for (const { says } of done) terminal.say(visible(says));
  return done.some(({ kind }) => kind === 'failed') ? EXIT.refused : EXIT.good;
};
