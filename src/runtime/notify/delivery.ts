import type { Instant } from '../store/rows.ts';

/** How one try went. */
export type Delivery =
  | { readonly kind: 'arrived' }
  /** The far end is there and asks us to wait: nothing is wrong with it. */
  | { readonly kind: 'busy'; readonly says: string; readonly notBefore: Instant | null }
  | {
      readonly kind: 'failed';
      readonly says: string;
      /** Who is to blame: an endpoint that fails is left alone for a while, a message that fails is nobody else's fault. */
      readonly blame: 'endpoint' | 'message';
      readonly notBefore: Instant | null;
      /** Counted apart: the answer was good and the owner was not written. */
      readonly notLanded: boolean;
    };

export const ARRIVED: Delivery = { kind: 'arrived' };

export const failed = (says: string, blame: 'endpoint' | 'message', notBefore: Instant | null = null): Delivery => ({
  kind: 'failed',
  says,
  blame,
  notBefore,
  notLanded: false,
});
