import type { Advance } from '../../engine/model/ledger.ts';
import type { Decision } from '../../engine/model/types.gen.ts';
import type { Life } from '../../engine/sla/life/life.ts';
import type { Instant } from '../store/rows.ts';
import type { Group } from './gather-life.ts';

/** A lead whose life has changed: what the steps that carry that out hand on to each other. */
export interface Turn {
  readonly group: Group;
  readonly life: Life;
  /** The decision that holds now. */
  readonly decision: Decision;
  /** What it changes in the rotation; null when nobody was picked. */
  readonly advance: Advance | null;
  /** Its time in its queue was over. */
  readonly expired: boolean;
  /** It came in just now. */
  readonly isNew: boolean;
  readonly now: Instant;
}
