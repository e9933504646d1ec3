import type { Verb } from './verb.ts';
import { check } from './verbs/check.ts';
import { explain } from './verbs/explain.ts';
import { freeze } from './verbs/freeze.ts';
import { gate } from './verbs/gate.ts';
import { impact } from './verbs/impact.ts';
import { route } from './verbs/route.ts';
import { sla } from './verbs/sla.ts';
import { test } from './verbs/test.ts';

/** Every verb, in the order of the work. */
export const VERBS: readonly Verb[] = [check, test, route, explain, impact, gate, freeze, sla];
