import { digestOfText } from '../../engine/model/digest.ts';
import { fold } from '../../engine/model/values/fold.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Erasable } from '../store/queries/erasable-leads.ts';
import type { Instant } from '../store/rows.ts';
import { eraseEvents, eraseUnheard } from './erase-unheard.ts';
import { leadThatStays } from './what-stays.ts';

/** Leads that one unit of work erases at most: others wait no longer for it than for a busy second. */
const ERASED_AT_ONCE = 200;

/** How many leads lost their personal fields, those among them that are only told of so far; null while no release is live, since only rules say what is personal. */
export type Erased = { readonly leads: number } | null;

/** Erases a person: every lead that is known by this e-mail address. The audit names the address by its digest alone. */
export function erasePerson(service: Service, email: string, who: string): Promise<Erased> {
  const person = digestOfText(fold(email));
  return eraseAll(service, { person }, { who, what: 'person.erased', detail: { person } });
}

/** Erases what one lead, and all that were merged with it, tell of its person. */
export function eraseOneLead(service: Service, id: string, who: string): Promise<Erased> {
  return eraseAll(service, { lead: id }, { who, what: 'lead.erased', detail: { lead_id: id } });
}

interface Told {
  readonly who: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Erases in steps, so that leads that come in meanwhile never wait for all of it. Told in the audit when it is done. */
export async function eraseAll(service: Service, which: Erasable, { who, what, detail }: Told): Promise<Erased> {
  const now = service.clock();
  for (let leads = 0; ; ) {
    const erased = await service.commit.run(work => eraseSome(service, work, which, now));
    if (erased === null) return null;
    leads += erased;
    if (erased === ERASED_AT_ONCE) continue;
    leads += await eraseUnheard(service, which);
    await service.commit.run(work => work.store.addAudit({ at: now, who, what, detail: { ...detail, leads } }));
    return { leads };
  }
}

async function eraseSome({ live }: Service, work: Work, which: Erasable, now: Instant): Promise<number | null> {
  if (!live) return null;
  const leads = await work.store.erasableLeads(which, ERASED_AT_ONCE);
  for (const lead of leads) await work.store.eraseLead(lead.id, leadThatStays(live.router, lead), now);
  const ids = leads.map(({ id }) => id);
  if (ids.length > 0) await eraseEvents(work.store, live.router, await work.store.events(ids));
  return leads.length;
}
