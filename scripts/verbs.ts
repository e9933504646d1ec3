import type { Verb } from './verb.ts';

/** Every verb by its name, in the order of the work. Only the one that is asked for is loaded: most need little. */
const VERBS: ReadonlyMap<string, () => Promise<Verb>> = new Map([
  ['up', async () => (await import('./verbs/up.ts')).up],
  ['check', async () => (await import('./verbs/check.ts')).check],
  ['test', async () => (await import('./verbs/test.ts')).test],
  ['route', async () => (await import('./verbs/route.ts')).route],
  ['explain', async () => (await import('./verbs/explain.ts')).explain],
  ['diff', async () => (await import('./verbs/diff.ts')).diff],
  ['impact', async () => (await import('./verbs/impact.ts')).impact],
  ['approve', async () => (await import('./verbs/approve.ts')).approve],
  ['gate', async () => (await import('./verbs/gate.ts')).gate],
  ['freeze', async () => (await import('./verbs/freeze.ts')).freeze],
  ['sla', async () => (await import('./verbs/sla.ts')).sla],
  ['bundle', async () => (await import('./verbs/bundle.ts')).bundle],
  ['qa', async () => (await import('./verbs/qa.ts')).qa],
  ['deploy', async () => (await import('./verbs/deploy.ts')).deploy],
  ['rollout', async () => (await import('./verbs/rollout.ts')).rollout],
  ['rollback', async () => (await import('./verbs/rollback.ts')).rollback],
  ['review', async () => (await import('./verbs/review.ts')).review],
  ['keys', async () => (await import('./verbs/keys.ts')).keys],
  ['status', async () => (await import('./verbs/status.ts')).status],
  ['serve', async () => (await import('./verbs/serve.ts')).serve],
  ['alerts', async () => (await import('./verbs/alerts.ts')).alerts],
  ['report', async () => (await import('./verbs/report.ts')).report],
  ['tune', async () => (await import('./verbs/tune.ts')).tune],
  ['doctor', async () => (await import('./verbs/doctor.ts')).doctor],
  ['drill', async () => (await import('./verbs/drill.ts')).drill],
  ['reassign', async () => (await import('./verbs/reassign.ts')).reassign],
  ['write-back', async () => (await import('./verbs/write-back.ts')).writeBack],
  ['backup', async () => (await import('./verbs/backup.ts')).backup],
  ['restore', async () => (await import('./verbs/restore.ts')).restore],
  ['erase', async () => (await import('./verbs/erase.ts')).erase],
]);

/** The verb of this name alone; all of them where the name is none of theirs, for the help and for near misses. */
export function verbsFor(name: string | undefined): Promise<Verb[]> {
  const asked = name === undefined ? undefined : VERBS.get(name);
  return Promise.all((asked ? [asked] : [...VERBS.values()]).map(load => load()));
}
