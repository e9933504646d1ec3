import { arrival, closing, instantText, newYorkText } from './arrivals.ts';
import { type Dice, makeDice } from './dice.ts';
import { type RawLead, rawLead } from './raw-lead.ts';

const PAST = { seed: 20_261_122, count: 5000 };
const FRESH = { seed: 7, count: 500 };

/** Past leads as NDJSON, in the order of their receipt, each with its time and most with the time it was closed. */
export const pastLeads = (): string => asLines(drawPast(makeDice(PAST.seed)));

/** Fresh leads as NDJSON, without times: the moment of arrival decides. */
export const freshLeads = (): string => asLines(drawFresh(makeDice(FRESH.seed)));

function drawPast(dice: Dice): RawLead[] {
  const drawn = Array.from({ length: PAST.count }, () => {
    const { lead, place } = rawLead(dice);
    return { lead, receivedAt: arrival(dice, place.region) };
  });
  drawn.sort((a, b) => a.receivedAt - b.receivedAt);
  return drawn.map(({ lead, receivedAt }, i) => ({ ...stamped(dice, i + 1, receivedAt), ...lead }));
}

/** Id and times of a past lead: most as our own forms write them, some as the CRM exports them. */
function stamped(dice: Dice, n: number, receivedAt: number): RawLead {
  const id = `past-${String(n).padStart(4, '0')}`;
  const crm = dice.chance(0.18);
  const local = newYorkText(receivedAt);
  const times: RawLead = crm
    ? { 'Created Date': dice.chance(0.1) ? local.slice(0, 10) : local }
    : { received_at: instantText(receivedAt) };
  const closedAt = closing(dice, receivedAt);
  if (closedAt !== null) Object.assign(times, { closed_at: instantText(closedAt) });
  return { [crm ? 'Lead ID' : 'id']: id, ...times };
}

function drawFresh(dice: Dice): RawLead[] {
  return Array.from({ length: FRESH.count }, (_, i) => ({
    id: `sample-${String(i + 1).padStart(4, '0')}`,
    ...rawLead(dice).lead,
  }));
}

const asLines = (leads: readonly RawLead[]): string => leads.map(lead => `${JSON.stringify(lead)}\n`).join('');
