import { join } from 'node:path';
import { baseOf } from '../base-of.ts';
import { forget } from '../forget.ts';
import type { Step } from '../step.ts';

/** Every static check, with annotations on the lines: of the new findings alone where there is a base. */
export const check: Step = async ({ settings, verb }) => {
  const base = await baseOf(settings);
  const { rules, out } = settings;
  forget(out, ['check.json']);
  const against = base === null ? [] : ['--base', base];
  return verb('check', '--rules', rules, ...against, '--format', 'github', '--out', join(out, 'check.json'));
};
