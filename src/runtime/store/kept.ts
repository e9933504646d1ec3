import type { Compilable, QueryResult } from 'kysely';
import type { Value } from './run-text.ts';
import type { Db } from './tables.ts';

/** Stands in a statement where a value goes once it runs. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A statement that is built and compiled the first time and runs with other values from then on, for those that run all
 * day: building one takes twice as long as running it. What is asked, beside the values, must always be the same.
 */
export function kept<Row, Values extends { readonly [K in keyof Values]: Value }>(
  build: (db: Db, slots: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  let compiled: ReturnType<Compilable<Row>['compile']> | null = null;
  return (db, values) => {
    compiled ??= build(db, slotsOf<Values>()).compile();
    const parameters = compiled.parameters.map(each =>
      each instanceof Slot ? values[each.name as keyof Values] : each,
    );
    return db.executeQuery({ ...compiled, parameters });
  };
}

/** A slot under every name: what they are called is known to the types alone. */
const slotsOf = <Values>(): Values => new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as unknown as Values;
