import type { AuditHead } from '../../engine/measure/invariants/audit-chain.ts';
import { loopTurn } from '../in-turns.ts';
import type { ReleaseShelf } from '../releases/release-shelf.ts';
import type { Instant } from '../store/rows.ts';
import type { SharedReads } from '../store/store.ts';

/** Before anything that a lead can say of its receipt: a sender's empty date may be the year 0. */
export const EARLIEST: Instant = -8.64e15;

/** What is examined, and how much of it. */
export interface Patient {
  readonly store: SharedReads;
  readonly shelf: ReleaseShelf;
  readonly now: Instant;
  /** Leads received and incidents opened from then on; `EARLIEST`: all of them. */
  readonly since: Instant;
  /** Decisions after the one whose place is this; 0: all, and then rotation and load are added up too. */
  readonly afterDecision: number;
  /** Leads whose lives and clocks are looked at whatever was decided of them since; absent: none. */
  readonly again?: ReadonlySet<string>;
  /** The head of the audit as it is kept outside the store; null when none is. */
  readonly head: AuditHead | null;
  /** Taken after each full page, so that others have their turn; absent: one turn of the loop. May reject to end it all. */
  readonly rest?: () => Promise<void>;
  /** Ids of leads that senders were answered for; empty when nobody kept them. */
  readonly acknowledged: readonly string[];
}

/** Between two pages. */
export const restOf = ({ rest = loopTurn }: Pick<Patient, 'rest'>): Promise<void> => rest();
