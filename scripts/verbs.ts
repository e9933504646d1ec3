import type { Verb } from './verb.ts';
import { alerts } from './verbs/alerts.ts';
import { approve } from './verbs/approve.ts';
import { backup } from './verbs/backup.ts';
import { bundle } from './verbs/bundle.ts';
import { check } from './verbs/check.ts';
import { deploy } from './verbs/deploy.ts';
import { diff } from './verbs/diff.ts';
import { doctor } from './verbs/doctor.ts';
import { drill } from './verbs/drill.ts';
import { erase } from './verbs/erase.ts';
import { explain } from './verbs/explain.ts';
import { freeze } from './verbs/freeze.ts';
import { gate } from './verbs/gate.ts';
import { impact } from './verbs/impact.ts';
import { keys } from './verbs/keys.ts';
import { qa } from './verbs/qa.ts';
import { reassign } from './verbs/reassign.ts';
import { report } from './verbs/report.ts';
import { restore } from './verbs/restore.ts';
import { review } from './verbs/review.ts';
import { rollback } from './verbs/rollback.ts';
import { rollout } from './verbs/rollout.ts';
import { route } from './verbs/route.ts';
import { serve } from './verbs/serve.ts';
import { sla } from './verbs/sla.ts';
import { status } from './verbs/status.ts';
import { test } from './verbs/test.ts';
import { tune } from './verbs/tune.ts';
import { up } from './verbs/up.ts';

/** Every verb, in the order of the work. */
export const VERBS: readonly Verb[] = [
  up,
  check,
  test,
  route,
  explain,
  diff,
  impact,
  approve,
  gate,
  freeze,
  sla,
  bundle,
  qa,
  deploy,
  rollout,
  rollback,
  review,
  keys,
  status,
  serve,
  alerts,
  report,
  tune,
  doctor,
  drill,
  reassign,
  backup,
  restore,
  erase,
];
