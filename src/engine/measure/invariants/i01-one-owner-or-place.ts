import { type Broken, breaks } from './broken.ts';

/** What is kept of a lead, beside its open places in queues. */
export interface LeadPlace {
  readonly id: string;
  readonly source: string | null;
  readonly status: string;
  readonly owner: string | null;
  readonly mergedInto: string | null;
  readonly closedAt: number | null;
  readonly opportunityAt: number | null;
  /** Open places in queues. */
  readonly places: number;
  readonly decisions: number;
  /** Number of its last decision, which counts them from 1. */
  readonly lastSeq: number;
}

const broken = breaks(
  'I1',
  'Nobody, or more than one, answers for this lead. Reassign it, and report how it came about.',
);

/** Each lead has exactly one owner, or exactly one place in a queue, or is over. */
export function oneOwnerOrPlace(leads: readonly LeadPlace[]): Broken[] {
  return leads.flatMap(lead => {
    const wrong = whatIsWrong(lead);
    return wrong === null ? [] : [broken(`lead:${lead.id}`, wrong)];
  });
}

function whatIsWrong({ status, owner, places, mergedInto, closedAt }: LeadPlace): string | null {
  const has = `It has ${owner === null ? 'no owner' : 'an owner'} and ${places} places in queues`;
  switch (status) {
    case 'owner':
      return owner !== null && places === 0 ? null : `${has}, and its status is owner.`;
    case 'queue':
      return owner === null && places === 1 ? null : `${has}, and its status is queue.`;
    case 'closed':
      return closedAt !== null && places === 0 ? null : `${has}, and its status is closed.`;
    case 'merged':
      return mergedInto !== null && places === 0 ? null : `${has}, and its status is merged.`;
    default:
      return `Its status is ${JSON.stringify(status)}.`;
  }
}
