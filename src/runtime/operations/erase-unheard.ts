import { digestOf, digestOfText } from '../../engine/model/digest.ts';
import { fold } from '../../engine/model/values/fold.ts';
import { textsIn } from '../../engine/model/values/texts-in.ts';
import type { Router } from '../../engine/policy/router.ts';
import { loopTurn } from '../in-turns.ts';
import type { Service } from '../service.ts';
import type { Erasable } from '../store/queries/erasable-leads.ts';
import type { EventRow } from '../store/rows/events.ts';
import type { StoreUnit } from '../store/store.ts';
import { readBeside } from './read-beside.ts';
import { eventThatStays } from './what-stays.ts';

const PAGE = 500;

/**
 * Erases what was told of leads but is part of no life: the lead never came, or not yet. How many leads that were. Events
 * older than the retention are let go as a whole instead.
 */
export async function eraseUnheard(service: Service, which: Erasable): Promise<number> {
  if ('before' in which) return 0;
  const told = 'lead' in which ? [which.lead] : await toldOf(service, which.person);
  let leads = 0;
  for (const id of told) {
    const erased = await service.commit.run(async ({ store }) => {
      const unheard = (await store.events([id])).filter(({ state }) => state !== 'applied');
      return service.live ? eraseEvents(store, service.live.router, unheard) : 0;
    });
    if (erased > 0) leads += 1;
  }
  return leads;
}

/** How many of these events told more than may stay. */
export async function eraseEvents(store: StoreUnit, router: Router, events: readonly EventRow[]): Promise<number> {
  let erased = 0;
  for (const { n, leadId, body, receivedAt } of events) {
    const stays = eventThatStays(router, body, receivedAt, await readBeside(store, router, leadId));
    if (digestOf(stays) === digestOf(body)) continue;
    await store.saveEventBody(n, stays);
    erased += 1;
  }
  return erased;
}

/** Ids under which this e-mail address was told in any field: no rules of a source say yet where a lead has it. */
async function toldOf({ store }: Service, person: string): Promise<Set<string>> {
  const leads = new Set<string>();
  for (let after = 0; ; ) {
    const page = await store.unheardEvents(after, PAGE);
    const last = page.at(-1);
    if (!last) return leads;
    for (const { leadId, body } of page) if (textsIn(body).some(isOf(person))) leads.add(leadId);
    after = last.n;
    await loopTurn();
  }
}

const isOf =
  (person: string) =>
  (text: string): boolean =>
    text.includes('@') && digestOfText(fold(text)) === person;
