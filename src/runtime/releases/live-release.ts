import type { ReleaseStatement } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import type { DecidedBy } from '../store/rows.ts';

/** A release ready to decide leads. */
export interface LiveRelease {
  readonly by: DecidedBy;
  readonly sequence: number;
  readonly router: Router;
  /** What its signer vouches for; null where no trust is configured. */
  readonly statement: ReleaseStatement | null;
}

/** A release made ready, or what keeps it from that in one sentence. */
export type Taken =
  | { readonly ok: true; readonly release: LiveRelease }
  | { readonly ok: false; readonly says: string };

/** The release id that the outside knows: null while the built-in fallback decides, or nothing does. */
export const idOf = (live: LiveRelease | null): string | null => (live && !live.by.fallback ? live.by.bundle : null);
