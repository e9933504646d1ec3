/** Why a raw value couldn't be read; the codes stand in a decision's `unresolved`. */
export type UnresolvedReason =
  | 'unknown_value'
  | 'ambiguous'
  | 'not_a_number'
  | 'out_of_range'
  | 'wrong_type'
  | 'look_alike'
  | 'bad_timestamp';

/** What one raw value means for its field. Nothing is ever rounded, clamped or guessed. */
export type Reading =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unresolved'; readonly reason: UnresolvedReason };

export const MISSING: Reading = { kind: 'missing' };

export const resolved = (value: string | number): Reading => ({ kind: 'value', value });

export const unresolved = (reason: UnresolvedReason): Reading => ({ kind: 'unresolved', reason });
