import type { Ledger } from '../../engine/model/ledger.ts';
import { repStateOf, teamStateOf } from '../../engine/model/state.ts';
import type { State } from '../../engine/model/types.gen.ts';

/** A ledger that notes which rows a decision looks at. */
export interface RecordedLedger {
  readonly ledger: Ledger;
  /** The rows that were looked at, as they stand now: ask before the decision is settled. */
  seen(): State;
}

/**
 * The working ledger as one lead's decision sees it. What the decision reads is all that it depends on, so keeping just
 * those rows is enough to make it again later, and a row stays small however many teams there are.
 */
export function recordedLedger(working: Ledger, leadId: string, earlier: readonly string[]): RecordedLedger {
  const teams = new RecordedMap(working.teams);
  const reps = new RecordedMap(working.reps);
  const leads = earlier.length > 0 ? [[leadId, { earlier: [...earlier] }] as const] : [];
  return {
    ledger: { teams, reps, earlier: new Map([[leadId, earlier]]) },
    seen: () => ({
      teams: Object.fromEntries(teams.present().map(id => [id, teamStateOf(working, id)])),
      reps: Object.fromEntries(reps.present().map(id => [id, repStateOf(working, id)])),
      leads: Object.fromEntries(leads),
    }),
  };
}

/** Reads through to another map and remembers the keys that were asked for. */
class RecordedMap<V> extends Map<string, V> {
  readonly #inner: ReadonlyMap<string, V>;
  readonly #asked = new Set<string>();

  constructor(inner: ReadonlyMap<string, V>) {
    super();
    this.#inner = inner;
  }

  override get(key: string): V | undefined {
    this.#asked.add(key);
    return this.#inner.get(key);
  }

  override has(key: string): boolean {
    this.#asked.add(key);
    return this.#inner.has(key);
  }

  present(): string[] {
    return [...this.#asked].filter(key => this.#inner.has(key)).sort();
  }
}
