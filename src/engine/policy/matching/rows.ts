import type { Steps } from '../../model/at-once.ts';
import type { FieldTest, Key } from '../condition.ts';
import type { RulePlan } from '../router.ts';
import { type Bounds, meet } from './bounds.ts';
import { type Classified, classifyField } from './classify-field.ts';
import { conjunctionsOf } from './conjunction.ts';
import type { FieldClasses } from './field-classes.ts';

/** No test of this field. */
export const ANY = -1;

/** A field that rules test: where leads hold it, its classes, and each distinct demand as the classes that meet it. */
export interface TestedField {
  readonly slot: number;
  readonly classes: FieldClasses;
  readonly demands: readonly Bounds[];
}

/** All ways in which rules match, as rows of numbers: one column a field. */
export interface Rows {
  readonly fields: readonly TestedField[];
  /** By row, ascending: the rule's place in the order. */
  readonly rules: Int32Array;
  /** By row and field: the number of the demand, or `ANY`. */
  readonly demands: Int32Array;
}

/** The number of what a row demands of a field. */
export const demandOf = ({ demands, fields }: Rows, row: number, field: number): number =>
  demands[row * fields.length + field] ?? ANY;

/** Rules → rows, in steps. A way that no lead can take, such as a test for an empty list, has no row. */
export function* readingRows(rules: readonly RulePlan[]): Steps<Rows> {
  const ways = conjunctionsOf(rules);
  const drafts = new Map<number, DistinctTests>();
  const numbered = ways.map(({ tests }) =>
    tests.map(test => {
      const draft = drafts.get(test.slot) ?? new DistinctTests();
      drafts.set(test.slot, draft);
      return draft.numberOf(test);
    }),
  );
  const fields: Demands[] = [];
  for (const [slot, draft] of drafts) {
    yield;
    fields.push(new Demands(slot, classifyField(draft.tests)));
  }
  yield;
  const columns = new Map(fields.map((field, column) => [field.slot, column]));
  const demands = new Int32Array(ways.length * fields.length).fill(ANY);
  const kept: number[] = [];
  for (const [i, { rule, tests }] of ways.entries()) {
    const row = demands.subarray(kept.length * fields.length, (kept.length + 1) * fields.length).fill(ANY);
    const numbers = numbered[i] ?? [];
    if (tests.every((test, j) => demand(row, fields, columns.get(test.slot) ?? 0, numbers[j] ?? 0))) kept.push(rule);
  }
  return { fields, rules: Int32Array.from(kept), demands };
}

/** Adds one test to a row; false when no value can meet all that the row then demands of the field. */
function demand(row: Int32Array, fields: readonly Demands[], column: number, test: number): boolean {
  const field = fields[column];
  const before = row[column] ?? ANY;
  const both = field && before !== ANY ? field.both(before, test) : test;
  row[column] = both;
  return (field?.demands[both]?.length ?? 0) > 0;
}

/** The tests of one field, each once. */
class DistinctTests {
  readonly tests: FieldTest[] = [];
  /** Most tests ask for one value: by that value. */
  private readonly ofOne = new Map<Key, number>();
  private readonly ofMore = new Map<string | ReadonlySet<Key>, number>();

  numberOf(test: FieldTest): number {
    const [only] = test.op === 'in' && test.list === null && test.keys.size === 1 ? test.keys : [];
    if (only !== undefined) return this.number(this.ofOne, only, test);
    return this.number(this.ofMore, test.op === 'in' && test.list !== null ? test.keys : nameOf(test), test);
  }

  private number<Name>(known: Map<Name, number>, name: Name, test: FieldTest): number {
    const number = known.get(name);
    if (number !== undefined) return number;
    known.set(name, this.tests.length);
    return this.tests.push(test) - 1;
  }
}

/** The same text for the same test; lists, which may be long and are shared, go by identity. */
function nameOf(test: FieldTest): string {
  switch (test.op) {
    case 'in':
    case 'not_in':
      return `${test.op} ${JSON.stringify([...test.keys])}`;
    case 'range':
      return `range ${test.from} ${test.to}`;
    case 'prefix':
      return `prefix ${JSON.stringify(test.prefixes)}`;
    case 'present':
      return `present ${test.present}`;
  }
}

/** What rules demand of one field: its distinct tests, and those of them that a rule demands together. */
class Demands implements TestedField {
  readonly slot: number;
  readonly classes: FieldClasses;
  readonly demands: Bounds[];
  private readonly met = new Map<string, number>();

  constructor(slot: number, { classes, accepted }: Classified) {
    this.slot = slot;
    this.classes = classes;
    this.demands = [...accepted];
  }

  /** The number of the demand that two others make together. */
  both(a: number, b: number): number {
    if (a === b) return a;
    const name = `${a} ${b}`;
    const number = this.met.get(name) ?? this.demands.push(meet(this.demands[a] ?? [], this.demands[b] ?? [])) - 1;
    this.met.set(name, number);
    return number;
  }
}
