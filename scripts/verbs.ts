import type { Verb } from './verb.ts';
import { check } from './verbs/check.ts';
import { explain } from './verbs/explain.ts';
import { freeze } from './verbs/freeze.ts';
import { route } from './verbs/route.ts';
import { sla } from './verbs/sla.ts';

/** Every verb, in the order of the work. */
export const VERBS: readonly Verb[] = [check, route, explain, freeze, sla];
