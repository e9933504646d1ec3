import { type Advance, emptyTeamLedger, type Ledger } from '../model/ledger.ts';

/** Writes one assignment into the ledger: the one place where rotation, loads and earlier owners change. */
export function settle(ledger: Ledger, advance: Advance | null): void {
  if (advance === null) return;
  const { rep, date } = advance;
  const carried = ledger.reps.get(rep) ?? { open: 0, today: { date, n: 0 } };
  carried.open += 1;
  carried.today = { date, n: (carried.today.date === date ? carried.today.n : 0) + 1 };
  ledger.reps.set(rep, carried);
  if (advance.team === null) return;
  const team = ledger.teams.get(advance.team.id) ?? emptyTeamLedger();
  ledger.teams.set(advance.team.id, team);
  for (const [id, credit] of advance.team.credits) team.credits.set(id, credit);
  team.n += 1;
  team.lastAssigned.set(rep, team.n);
  team.absent = advance.team.absent;
}
