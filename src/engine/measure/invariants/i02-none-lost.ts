import { type Broken, breaks } from './broken.ts';
import type { LeadPlace } from './i01-one-owner-or-place.ts';

const broken = breaks(
  'I2',
  'An acknowledged lead may never be lost. Look at the backups and at the log of its sender.',
);

/** Each lead has all of its decisions, and each that a sender was answered for is here. */
export function noneLost(leads: readonly LeadPlace[], acknowledged: readonly string[] = []): Broken[] {
  const here = new Set(leads.map(({ id }) => id));
  const gaps = leads.filter(({ decisions, lastSeq }) => decisions === 0 || decisions !== lastSeq);
  return [
    ...acknowledged.filter(id => !here.has(id)).map(id => broken(`lead:${id}`, 'It was acknowledged and is not here.')),
    ...gaps.map(lead =>
      broken(`lead:${lead.id}`, `It has ${lead.decisions} decisions, the last is number ${lead.lastSeq}.`),
    ),
  ];
}

/** A lead is looked for that was decided, or that another says took it over, and nobody goes on with it. */
export const nobodyGoesOn = (leadId: string): Broken =>
  broken(`lead:${leadId}`, 'It, or the lead that took it over, is not here.');
