import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { holdRoster } from './hold-roster.ts';

/** Ends the overrides whose time is over: from here on the rules hold again. Answers how many there were. */
export async function expireOverrides(service: Service, now: Instant): Promise<number> {
  const over = (await service.store.openOverrides()).filter(({ until }) => until <= now);
  if (over.length === 0) return 0;
  await service.commit.run(async work => {
    for (const { n, rep, field } of over) {
      await work.store.endOverride(n, 'expired', now);
      await work.store.addAudit({ at: now, who: 'service', what: 'roster.expired', detail: { rep, field } });
    }
    await holdRoster(service, work, now);
  });
  return over.length;
}
