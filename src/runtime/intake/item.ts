import type { RawRecord } from '../store/rows.ts';

/** Fields that a sender had at one time; null when it doesn't say when. */
export interface ToldFields {
  readonly fields: RawRecord;
  readonly at: string | null;
}

/** One thing that a delivery tells, read from the shape of its sender. */
export type Item =
  | {
      readonly kind: 'lead';
      readonly raw: RawRecord;
      /** When its sender had each of its fields: a value that is told later and was had before is no news. */
      readonly told: readonly ToldFields[];
    }
  /** More about a lead that may be known already. */
  | ({ readonly kind: 'fields'; readonly leadId: string } & ToldFields)
  /** The sender asks that this person be forgotten. */
  | { readonly kind: 'erasure'; readonly leadId: string }
  /** Two records of the sender became one. */
  | { readonly kind: 'merge'; readonly leadId: string; readonly into: string; readonly at: string | null }
  /** Nothing that this service deals with; said openly. */
  | { readonly kind: 'passed_over'; readonly says: string };
