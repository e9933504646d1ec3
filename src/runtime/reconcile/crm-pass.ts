import type { Service } from '../service.ts';
import type { HeldPlace } from '../store/rows/roster.ts';
import type { Instant } from '../store/rows.ts';
import type { OtherOwner } from './ask-crm.ts';

/** One time round all open leads. */
export interface CrmPass {
  /** The last lead that was looked at. */
  after: HeldPlace | null;
  readonly found: OtherOwner[];
  /** Leads that the CRM gave no answer about: nobody can say that all is well then. */
  unread: number;
}

/** Where a service stands with its looks at the CRM. In memory alone: one that starts anew begins anew. */
export interface CrmDesk {
  pass: CrmPass | null;
  /** When the latest pass began. */
  lastBegun: Instant | null;
  busy: boolean;
}

const desks = new WeakMap<Service, CrmDesk>();

export function crmDeskOf(service: Service): CrmDesk {
  const known = desks.get(service);
  if (known) return known;
  const made: CrmDesk = { pass: null, lastBegun: null, busy: false };
  desks.set(service, made);
  return made;
}
