import { readWindows } from '../../../src/engine/policy/read-windows.ts';
import { renewVerdicts } from '../../../src/github/renew-verdicts.ts';
import { findingsText } from '../../../src/report/findings.ts';
import { visible } from '../../../src/report/visible.ts';
import { readRulesFolder } from '../../../src/workspace/read-rules-folder.ts';
import { EXIT, Stop } from '../../terminal.ts';
import { needGitHub } from '../open-github.ts';
import { valueOf } from '../settings.ts';
import type { Step } from '../step.ts';

/** Asks again for the verdicts that a freeze or a review has overtaken. */
export const renew: Step = async ({ env, settings, terminal }) => {
  const { windows, findings } = readWindows(readRulesFolder(settings.rules));
  if (findings.length > 0) throw new Stop(`The windows can't be read.\n${findingsText(findings)}`, EXIT.no);
  const branch = valueOf(env, 'LEADRAIL_BRANCH') ?? valueOf(env, 'GITHUB_REF_NAME');
  if (branch === null) throw new Stop('Set LEADRAIL_BRANCH to the branch that is deployed.', EXIT.unusable);
  const workflow = valueOf(env, 'LEADRAIL_WORKFLOW') ?? 'pull-request.yml';
  const done = await renewVerdicts(needGitHub(env), { workflow, branch, windows, now: terminal.now() });
  for (const { says } of done) terminal.say(visible(says));
  return done.some(({ kind }) => kind === 'failed') ? EXIT.refused : EXIT.good;
};
