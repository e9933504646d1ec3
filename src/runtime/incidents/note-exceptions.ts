import type { Decision } from '../../engine/model/types.gen.ts';
import { type Exception, exceptionsOf, spikeOf, spikeSubject } from '../../engine/sla/ladder/exceptions.ts';
import { freezeLadder } from '../../engine/sla/ladder/freeze-ladder.ts';
import { durationText } from '../../engine/time/duration.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { openIncident } from './open-incident.ts';

/** Counts what is wrong in a decision: a conflict, no rule, a missing field. One is a figure, many are an incident. */
export async function noteExceptions(
  service: Service,
  work: Work,
  { router }: LiveRelease,
  decision: Decision,
  at: Instant,
): Promise<void> {
  if (exceptionsOf(decision, null).length === 0) return;
  const { lead_id: leadId, rule, escalation } = decision;
  const source = (await work.store.lead(leadId))?.source ?? null;
  const ladder = freezeLadder(router, escalation);
  for (const exception of exceptionsOf(decision, source)) {
    const isNew = await work.store.addException({ at, ...exception, leadId, source, rule });
    if (!isNew) continue;
    const spike = spikeOf(ladder, exception.category);
    const subject = await spikingSubject(work, exception, spike, at);
    if (subject === null) continue;
    const says = `${spike.count} or more leads within ${durationText(spike.within)}: ${SAYS[exception.category]}, ${subject}.`;
    await openIncident(service, work, { ...troubleOf(exception, subject), policy: ladder.policy, says, at });
  }
}

const SAYS: Readonly<Record<Exception['category'], string>> = {
  conflict: 'rules of one rank disagree',
  failed_rule: 'no rule matches',
  missing_field: 'a required field is missing',
};

const troubleOf = ({ category }: Exception, subject: string) => ({
  category,
  key: `${category}:${subject}`,
  leadId: null,
  businessCritical: false,
  drill: false,
});

async function spikingSubject(
  work: Work,
  exception: Exception,
  { count, within }: { readonly count: number; readonly within: number },
  at: Instant,
): Promise<string | null> {
  const { category, subject } = exception;
  if (await work.store.openIncidentOf(`${category}:${subject}`)) return subject;
  const faults = { categories: [category], since: at - within, most: count };
  const ofCategory = await work.store.countExceptions(faults);
  const ofSubject = ofCategory < count ? 0 : await work.store.countExceptions(faults, subject);
  return spikeSubject({ count, within }, exception, { ofSubject, ofCategory });
}
