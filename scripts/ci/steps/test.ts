import { join } from 'node:path';
import type { Step } from '../step.ts';

/** The golden records, with annotations on those that fail. */
export const test: Step = ({ settings: { rules, golden, out }, verb }) =>
  verb('test', '--rules', rules, '--golden', golden, '--format', 'github', '--out', join(out, 'test.json'));
