import { loopTurn } from '../in-turns.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import type { Round } from './round.ts';
import { ROUNDS } from './rounds.ts';

/** Runs rounds at `now`, one after another; answers how many things they dealt with. */
export type RunRounds = (now: Instant) => Promise<number>;

/** Every round, due or not, to the end of all that they set going. */
export const allRounds =
  (service: Service): RunRounds =>
  async now => {
    const dealtWith = await run(service, ROUNDS, now);
    for (const { settled } of ROUNDS) await settled?.(service);
    return dealtWith;
  };

/** The rounds whose time has come since they last ran here. A clock that was set back silences none. */
export function dueRounds(service: Service): RunRounds {
  const last = new Map<string, Instant>();
  return now => {
    const due = ROUNDS.filter(({ name, every }) => {
      const before = last.get(name);
      return before === undefined || now < before || now - before >= every;
    });
    for (const { name } of due) last.set(name, now);
    return run(service, due, now);
  };
}

async function run(service: Service, rounds: readonly Round[], now: Instant): Promise<number> {
  let dealtWith = 0;
  for (const round of rounds) {
    // What waits for the store has its turn before the next round does.
    await loopTurn();
    try {
      dealtWith += await round.run(service, now);
    } catch (error) {
      service.log('error', 'round.failed', { round: round.name, error: String(error) });
    }
  }
  return dealtWith;
}
