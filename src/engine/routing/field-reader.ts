import type { FieldType } from '../model/types.gen.ts';
import { comparisonKey } from '../model/values/canonical-value.ts';
import { isMissing } from '../model/values/missing.ts';
import { readPresent } from '../model/values/read-value.ts';
import { MISSING, type Reading } from '../model/values/reading.ts';
import type { Key } from '../policy/condition.ts';
import type { FieldPlan, FieldReading, SourceReading } from '../policy/field-plan.ts';
import type { RawLead } from './raw-lead.ts';

/** What a field was read as, and the form in which that is compared: undefined where it is missing or unresolved. */
export interface FieldRead {
  readonly reading: Reading;
  readonly key: Key | undefined;
}

/** Nothing stands under a raw key: the next one is asked. */
const NOTHING: FieldRead = { reading: MISSING, key: undefined };

/** So many texts are remembered for each field, if they are no longer than this. */
const REMEMBERED = 1024;
const LONGEST = 64;
/** Types whose values are all different: remembering them would not pay. */
const UNLIKE: ReadonlySet<FieldType> = new Set(['text', 'domain']);

/** Reads one field from raw leads of one source. What a text means doesn't change, so where leads repeat it, it is worked out once. */
export class FieldReader {
  readonly field: FieldPlan;
  private readonly plan: FieldReading;
  private readonly missing: SourceReading['missing'];
  private readonly unlike: boolean;
  private readonly from: number;
  private readonly remembered = new Map<string, FieldRead>();

  /** `from`: where the values of its raw keys stand among the cells of a lead. */
  constructor(plan: FieldReading, missing: SourceReading['missing'], from: number) {
    this.from = from;
    this.field = plan.field;
    this.plan = plan;
    this.missing = missing;
    this.unlike = UNLIKE.has(plan.field.type);
  }

  /** The first of the field's raw keys that is not missing; `country` helps to read subdivisions. */
  read(cells: readonly unknown[], country: string | null): FieldRead {
    const end = this.from + this.plan.keys.length;
    for (let place = this.from; place < end; place += 1) {
      const value = cells[place];
      if (value === undefined) continue;
      const found = this.recall(value, country);
      if (found !== NOTHING) return found;
    }
    return NOTHING;
  }

  private recall(value: unknown, country: string | null): FieldRead {
    if (typeof value !== 'string' || this.unlike || value.length > LONGEST) return this.work(value, country);
    const name = this.field.type === 'subdivision' ? `${country} ${value}` : value;
    const known = this.remembered.get(name);
    if (known) return known;
    const found = this.work(value, country);
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    this.remembered.set(name, found);
    return found;
  }

  private work(value: unknown, country: string | null): FieldRead {
    const { shape, spelling } = this.plan;
    if (isMissing(value, shape.type === 'enum' ? shape.values : undefined, this.missing)) return NOTHING;
    const reading = readPresent(value, shape, spelling, country);
    return { reading, key: reading.kind === 'value' ? comparisonKey(reading.value) : undefined };
  }
}

/** The readers of a source's fields, in their order. */
export class FieldReaders {
  readonly all: readonly FieldReader[];
  /** Raw key → its places among the cells. */
  private readonly places = new Map<string, number[]>();
  private readonly count: number;

  constructor({ fields, missing }: SourceReading) {
    let count = 0;
    this.all = fields.map(field => {
      const reader = new FieldReader(field, missing, count);
      for (const key of field.keys) this.places.set(key, [...(this.places.get(key) ?? []), count++]);
      return reader;
    });
    this.count = count;
  }

  /** The values of all raw keys of all fields. A lead has few of the keys that could be asked for, so its own are gone through. */
  cellsOf(raw: RawLead): unknown[] {
    const cells: unknown[] = new Array(this.count);
    for (const key of Object.keys(raw)) for (const place of this.places.get(key) ?? NO_PLACES) cells[place] = raw[key];
    return cells;
  }
}

const NO_PLACES: readonly number[] = [];

const readers = new WeakMap<SourceReading, FieldReaders>();

export function readersOf(reading: SourceReading): FieldReaders {
  const known = readers.get(reading) ?? new FieldReaders(reading);
  readers.set(reading, known);
  return known;
}
