import type { Lead } from '../workload/leads.ts';
import type { RuleSet } from '../workload/rules.ts';

/** An engine with its rules loaded, for leads in its own form. */
export interface Loaded<Input> {
  /** Brings a lead into the engine's form; outside the measured time. */
  prepare(lead: Lead): Input;
  /** The place of the first rule that the lead matches; -1 when none does. */
  decide(lead: Input): number | Promise<number>;
}

/**
 * One contestant. Called with the rules, it writes them in its own language; what it then returns is measured as
 * loading.
 */
export type Engine<Input> = (set: RuleSet) => () => Loaded<Input>;
