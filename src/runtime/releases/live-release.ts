import type { Router } from '../../engine/policy/router.ts';
import type { DecidedBy } from '../store/rows.ts';

/** A release ready to decide leads. */
export interface LiveRelease {
  readonly by: DecidedBy;
  readonly sequence: number;
  readonly router: Router;
}

/** The release id that the outside knows: null while the built-in fallback decides, or nothing does. */
export const idOf = (live: LiveRelease | null): string | null => (live && !live.by.fallback ? live.by.bundle : null);
