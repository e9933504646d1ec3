import type { Decision } from '../../engine/model/types.gen.ts';

/** What became of a lead that was posted. */
export type Handled =
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** This lead was here before; its first decision stands. */
  | { readonly kind: 'repeated'; readonly decision: Decision }
  /** Another lead has this id; nothing was stored. */
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'refused'; readonly field: string; readonly says: string }
  | { readonly kind: 'not_ready'; readonly says: string };
