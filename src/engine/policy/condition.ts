/** A value in the form in which it is compared: folded text, or an integer. */
export type Key = string | number;

/** One test of one field, every value ready to compare. `slot` is the field's index in a lead's slots. */
export type FieldTest =
  | { readonly op: 'in'; readonly slot: number; readonly keys: ReadonlySet<Key>; readonly list: string | null }
  | { readonly op: 'not_in'; readonly slot: number; readonly keys: ReadonlySet<Key> }
  | { readonly op: 'range'; readonly slot: number; readonly from: number; readonly to: number }
  | { readonly op: 'prefix'; readonly slot: number; readonly prefixes: readonly string[] }
  | { readonly op: 'present'; readonly slot: number; readonly present: boolean };

/** All of `all`, and at least one alternative of `any` where there is one. Null matches every lead: a default. */
export type Condition = {
  readonly all: readonly FieldTest[];
  readonly any: readonly (readonly FieldTest[])[] | null;
} | null;

/** Slots of a lead: the key of each field, undefined where it is missing. */
export type LeadKeys = readonly (Key | undefined)[];

export function holds(test: FieldTest, keys: LeadKeys): boolean {
  const key = keys[test.slot];
  if (key === undefined) return test.op === 'present' && !test.present;
  switch (test.op) {
    case 'in':
      return test.keys.has(key);
    case 'not_in':
      return !test.keys.has(key);
    case 'range':
      return typeof key === 'number' && key >= test.from && key <= test.to;
    case 'prefix':
      return typeof key === 'string' && test.prefixes.some(prefix => key.startsWith(prefix));
    case 'present':
      return test.present;
  }
}

/** Whether a lead meets a condition. A condition without any test matches nothing: a catch-all says so. */
export function matches(condition: Condition, keys: LeadKeys): boolean {
  if (condition === null) return true;
  const { all, any } = condition;
  if (all.length === 0 && any === null) return false;
  if (!all.every(test => holds(test, keys))) return false;
  return any === null || any.some(tests => tests.length > 0 && tests.every(test => holds(test, keys)));
}
