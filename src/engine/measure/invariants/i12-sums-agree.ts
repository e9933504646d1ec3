import { type Broken, breaks } from './broken.ts';
import type { LeadPlace } from './i01-one-owner-or-place.ts';

const broken = breaks('I12', 'Leads of this source are counted nowhere, or twice: no figure of it can be trusted.');

/** Of each source: received = assigned + queued + closed + merged. Refused leads never came in; a metric counts them. */
export function sumsAgree(leads: readonly LeadPlace[]): Broken[] {
  return [...Map.groupBy(leads, ({ source }) => source ?? 'none')].flatMap(([source, own]) => {
    const assigned = count(own, lead => !isOver(lead) && lead.owner !== null);
    const queued = own.reduce((sum, { places }) => sum + places, 0);
    const closed = count(own, lead => lead.mergedInto === null && lead.closedAt !== null);
    const merged = count(own, ({ mergedInto }) => mergedInto !== null);
    const says = `Received ${own.length}, but ${assigned} assigned, ${queued} queued, ${closed} closed, ${merged} merged.`;
    return own.length === assigned + queued + closed + merged ? [] : [broken(`source:${source}`, says)];
  });
}

const isOver = ({ closedAt, mergedInto }: LeadPlace): boolean => closedAt !== null || mergedInto !== null;

const count = (leads: readonly LeadPlace[], is: (lead: LeadPlace) => boolean): number => leads.filter(is).length;
