import type { AuditHead } from '../../../engine/measure/invariants/audit-chain.ts';
import { addOverride } from '../queries/add-override.ts';
import { auditHead } from '../queries/audit-head.ts';
import { auditLinks } from '../queries/audit-links.ts';
import { endOverride } from '../queries/end-override.ts';
import { forgetFirstOwner } from '../queries/forget-first-owner.ts';
import { heldAfter } from '../queries/held-after.ts';
import { keepRoster } from '../queries/keep-roster.ts';
import { landingsSince } from '../queries/landings-since.ts';
import { type HeldBy, leadsHeldBy } from '../queries/leads-held-by.ts';
import { markSweep } from '../queries/mark-sweep.ts';
import { openOverrides } from '../queries/open-overrides.ts';
import { readHolding } from '../queries/read-holding.ts';
import { readRoster } from '../queries/read-roster.ts';
import { sweepMark } from '../queries/sweep-mark.ts';
import { waitingHolders } from '../queries/waiting-holders.ts';
import type {
  HeldLead,
  HeldPlace,
  Holding,
  Landing,
  NewOverride,
  OverrideEnding,
  OverrideRow,
  RosterOverride,
  StoredLink,
} from '../rows/roster.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { type DoctorReads, doctorReads } from './doctor.ts';

/** What overrides the roster, what the sweeps look for, and the audit as a chain. */
export interface RosterReads extends DoctorReads {
  openOverrides(): Promise<readonly OverrideRow[]>;
  /** The overrides that held together under this digest; null when it is unknown. */
  roster(digest: string): Promise<readonly RosterOverride[] | null>;
  /** Decisions after the one whose place is `after`, of leads that are not over, in their order. */
  landingsSince(after: number, limit: number): Promise<readonly Landing[]>;
  leadsHeldBy(whose: HeldBy, limit: number): Promise<readonly HeldLead[]>;
  /** At most `limit` open leads that somebody holds, after this one in the order of holders. */
  heldAfter(after: HeldPlace | null, limit: number): Promise<readonly HeldPlace[]>;
  holding(leadId: string): Promise<Holding | null>;
  /** Everybody who holds a lead that landed at `since` or later and that nobody has accepted. */
  waitingHolders(since: Instant): Promise<readonly string[]>;
  sweepMark(name: string): Promise<number>;
  /** The last audit entry; null when there is none. */
  auditHead(): Promise<AuditHead | null>;
  auditLinks(after: number, limit: number): Promise<readonly StoredLink[]>;
}

export interface RosterWrites {
  addOverride(made: NewOverride): Promise<void>;
  endOverride(n: number, ending: OverrideEnding, at: Instant): Promise<void>;
  keepRoster(digest: string, overrides: readonly RosterOverride[]): Promise<void>;
  /** The first owner was nobody valid: the next one counts as the first. */
  forgetFirstOwner(leadId: string): Promise<void>;
  markSweep(name: string, upto: number): Promise<void>;
}

export const rosterReads = (db: Db): RosterReads => ({
  ...doctorReads(db),
  openOverrides: () => openOverrides(db),
  roster: digest => readRoster(db, digest),
  landingsSince: (after, limit) => landingsSince(db, after, limit),
  leadsHeldBy: (whose, limit) => leadsHeldBy(db, whose, limit),
  heldAfter: (after, limit) => heldAfter(db, after, limit),
  holding: leadId => readHolding(db, leadId),
  waitingHolders: since => waitingHolders(db, since),
  sweepMark: name => sweepMark(db, name),
  auditHead: () => auditHead(db),
  auditLinks: (after, limit) => auditLinks(db, after, limit),
});

export const rosterWrites = (db: Db): RosterWrites => ({
  addOverride: made => addOverride(db, made),
  endOverride: (n, ending, at) => endOverride(db, n, ending, at),
  keepRoster: (digest, overrides) => keepRoster(db, digest, overrides),
  forgetFirstOwner: leadId => forgetFirstOwner(db, leadId),
  markSweep: (name, upto) => markSweep(db, name, upto),
});
