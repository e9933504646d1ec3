import type { Router } from '../../src/engine/policy/router.ts';
import type { Instant } from '../../src/engine/time/instant.ts';
import { tryAlerts } from './alerts.ts';
import { tryFallbackQueue } from './fallback-queue.ts';
import { tryLadders } from './ladders.ts';
import { tryLayers } from './layers.ts';
import type { QaRow } from './qa-row.ts';
import { tryRequiredFields } from './required-fields.ts';
import { trySegments } from './segments.ts';
import { type TryOut, tryOut } from './try-out.ts';

/**
 * The release QA pass: everything that a policy promises is made to happen once, on runtimes in memory whose clock is
 * driven: segments → precedence → required fields → fallback queue → alerts → escalation.
 */
export async function runQa(router: Router, now: Instant): Promise<QaRow[]> {
  const inRoom = (work: (router: Router, room: TryOut) => Promise<QaRow[]>): Promise<QaRow[]> =>
    tryOut(router.policy, now, room => work(router, room));
  return [
    ...(await inRoom(trySegments)),
    ...(await inRoom(tryLayers)),
    ...(await inRoom(tryRequiredFields)),
    ...(await inRoom(tryFallbackQueue)),
    ...(await tryAlerts(router, now)),
    ...(await inRoom(tryLadders)),
  ];
}
