import type { FieldType } from '../model/types.gen.ts';
import type { FoldedWords } from '../model/values/missing.ts';
import type { Spelling, ValueShape } from '../model/values/read-value.ts';

/** A declared field, by its index in a lead's slots. */
export interface FieldPlan {
  readonly id: string;
  readonly slot: number;
  readonly type: FieldType;
  readonly personal: boolean;
}

/** How one field is read from a raw lead: which keys, in which order, and how their values are spelled. */
export interface FieldReading {
  readonly field: FieldPlan;
  readonly keys: readonly string[];
  readonly shape: ValueShape;
  readonly spelling: Spelling;
}

/** How a timestamp is read: RFC 3339, or local with a zone. */
export interface TimeReading {
  readonly keys: readonly string[];
  readonly zone: string | null;
  readonly dateOnlyAt: string | null;
}

/** How raw leads of one source (or of none that is known) are read. */
export interface SourceReading {
  readonly id: readonly string[];
  readonly source: { readonly keys: readonly string[]; readonly aliases: ReadonlyMap<string, string | number> };
  readonly received_at: TimeReading;
  readonly occurred_at: TimeReading;
  readonly closed_at: TimeReading;
  /** In slot order, but countries before the subdivisions that they help to read. */
  readonly fields: readonly FieldReading[];
  /** The field whose country helps to read subdivisions. */
  readonly countrySlot: number | null;
  /** The source's own placeholders, folded. */
  readonly missing: FoldedWords;
}
