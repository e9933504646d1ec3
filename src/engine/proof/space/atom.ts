import type { Key } from '../../policy/condition.ts';

/** What an atom stands for: leads of one atom of a field are the same to every test of that field. */
export type AtomName =
  | { readonly kind: 'missing' }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Text that no test names and that begins with `prefix`, and with no longer prefix that a test names. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  /** Every value that no test names. */
  | { readonly kind: 'other' };

/** One of the parts into which the tests cut a field. */
export interface Atom {
  readonly name: AtomName;
  /** A value of this part as a lead carries it, the smallest there is; undefined for the missing one. */
  readonly value: string | number | undefined;
  /** Its key on each side (one policy, or base and head): undefined where that policy reads it as missing. */
  readonly keys: readonly (Key | undefined)[];
}

/** An atom before the policies have read its value. */
export type AtomDraft = Omit<Atom, 'keys'>;

export const MISSING_ATOM: AtomDraft = { name: { kind: 'missing' }, value: undefined };
