import { MINUTE, SECOND } from '../../engine/time/units.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { type Endpoint, roomOf } from '../notify/endpoint.ts';
import { CRM_URL, setting } from '../notify/environment.ts';
import { postRoomOf } from '../notify/post-room.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { askCrm, type OtherOwner } from './ask-crm.ts';
import { type CrmDesk, type CrmPass, crmDeskOf } from './crm-pass.ts';

/**
 * Asks the CRM about each open lead that was written to it, one after another and over and over: a merge or a workflow
 * in the CRM may have given it to somebody else long after our write-back was read back.
 */
export const crmOwnersRound: Round = { name: 'crm-owners', every: SECOND, run: goOn };

/** From the beginning of one pass to that of the next, at least. */
const INTERVAL = 10 * MINUTE;

/** Leads a second at most: what the smallest of CRMs grant. */
const PAGE = 8;

/** Sets going what the CRM has room for, and doesn't wait for it. */
async function goOn(service: Service, now: Instant): Promise<number> {
  const desk = crmDeskOf(service);
  if (desk.busy || setting(service, CRM_URL) === undefined || (desk.pass === null && rests(desk, now))) return 0;
  if (desk.pass === null) desk.lastBegun = now;
  desk.pass ??= { after: null, found: [], unread: 0 };
  desk.busy = true;
  const { sending } = postRoomOf(service);
  const errand = askSome(service, desk, desk.pass)
    .catch(error => service.log('error', 'crm.unasked', { error: String(error) }))
    .finally(() => {
      desk.busy = false;
      sending.delete(errand);
    });
  sending.add(errand);
  return 1;
}

/** A clock that was set back makes nobody rest for longer. */
const rests = ({ lastBegun }: CrmDesk, now: Instant): boolean =>
  lastBegun !== null && now >= lastBegun && now - lastBegun < INTERVAL;

async function askSome(service: Service, desk: CrmDesk, pass: CrmPass): Promise<void> {
  const endpoint = postRoomOf(service).endpoint('crm');
  const leads = await service.store.heldAfter(pass.after, PAGE);
  for (const lead of leads) {
    if (!service.accepting || !mayAsk(endpoint, service.clock())) return;
    // First, so that one lead that can't be asked about never holds up the others.
    pass.after = lead;
    const asked = await askCrm(service, lead, endpoint);
    if (asked.kind === 'other') pass.found.push(asked);
    if (asked.kind !== 'unread') continue;
    pass.unread += 1;
    return;
  }
  if (leads.length === PAGE) return;
  desk.pass = null;
  await tell(service, pass, service.clock());
}

/** Messages go first: those that a worker was lost with each need the way for themselves. */
const mayAsk = (endpoint: Endpoint, now: Instant): boolean => !endpoint.lost && roomOf(endpoint, now) > 0;

/** A CRM that was emptied parts from us in thousands of leads: their number says enough. */
const MOST_SAID = 100;

const KEY = 'drift:crm';

async function tell(service: Service, { found, unread }: CrmPass, at: Instant): Promise<void> {
  const [first] = found;
  service.metrics.otherOwners(found.length);
  for (const { leadId, here, there } of found.slice(0, MOST_SAID)) {
    service.log('error', 'crm.other_owner', { lead: leadId, here, there });
  }
  await service.commit.run(async work => {
    if (first) await openIncident(service, work, { ...DRIFT, says: saying(first, found.length), at });
    else if (unread === 0) await endIncident(service, work, KEY, at);
  });
}

const DRIFT = {
  category: 'drift',
  key: KEY,
  leadId: null,
  policy: null,
  businessCritical: false,
  drill: false,
} as const;

const saying = ({ leadId, here, there }: OtherOwner, count: number): string =>
  `${count} open ${count === 1 ? 'lead has' : 'leads have'} another owner in the CRM; the first is lead ${leadId}: ` +
  `${there} there, ${here} here. Run \`leadrail doctor --crm FILE\`.`;
