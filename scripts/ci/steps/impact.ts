import { forget } from '../forget.ts';
import { neededBase } from '../needed-base.ts';
import type { Step } from '../step.ts';

/** Past leads through base and head; the reports go to the folder that is uploaded. */
export const impact: Step = async ({ settings, verb }) => {
  const { rules, out, history } = settings;
  forget(out, ['impact.json', 'impact.md', 'impact.html']);
  const past = history.length === 0 ? [] : ['--history', ...history];
  return verb('impact', await neededBase(settings), '--rules', rules, '--out', out, '--format', 'github', ...past);
};
