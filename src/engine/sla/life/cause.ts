/**
 * Why a decision was made: the lead came in, its queue tried again, its time in the queue was over, more became known of
 * it, its owner gave it back, or whoever had it is gone. The last three record what events had brought about: a person
 * gave it to somebody, two leads became one, or an event that came late changed who had it.
 */
export type Cause =
  | 'intake'
  | 'retry'
  | 'expiry'
  | 'enriched'
  | 'returned'
  | 'owner_gone'
  | 'reassigned'
  | 'merged'
  | 'corrected';

/** Whether the decision itself says who has the lead; the others repeat what the events say. */
export function decides(cause: Cause): boolean {
  switch (cause) {
    case 'intake':
    case 'retry':
    case 'expiry':
    case 'enriched':
    case 'returned':
    case 'owner_gone':
      return true;
    case 'reassigned':
    case 'merged':
    case 'corrected':
      return false;
  }
}
