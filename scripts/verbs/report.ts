import type { Verb } from '../verb.ts';
import { registerBaseline } from './report/baseline.ts';
import { registerPapers } from './report/papers.ts';

/** The papers that people read. */
export const report: Verb = {
  register(program, act) {
    const verb = program.command('report').description('the papers that people read');
    registerPapers(verb, act);
    registerBaseline(verb, act);
  },
};
