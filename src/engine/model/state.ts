import { fractionText, readFraction, ZERO } from './fraction.ts';
import { emptyTeamLedger, type Ledger, type RepLedger, type TeamLedger } from './ledger.ts';
import { byteOrder } from './place.ts';
import type { RepState, State, TeamState } from './types.gen.ts';

/** A state file → the ledger that decisions work with; what is absent is zero. */
export function ledgerOf(state: State): Ledger {
  return {
    teams: new Map(Object.entries(state.teams ?? {}).map(([id, team]) => [id, teamLedgerOf(team)])),
    reps: new Map(Object.entries(state.reps ?? {}).map(([id, rep]) => [id, repLedgerOf(rep)])),
    earlier: new Map(Object.entries(state.leads ?? {}).map(([id, lead]) => [id, lead.earlier ?? []])),
  };
}

export function teamLedgerOf(team: TeamState): TeamLedger {
  return {
    credits: new Map(Object.entries(team.credits ?? {}).map(([id, credit]) => [id, readFraction(credit) ?? ZERO])),
    lastAssigned: new Map(Object.entries(team.last_assigned ?? {})),
    n: team.n ?? 0,
    absent: new Set(team.absent ?? []),
  };
}

export const repLedgerOf = (rep: RepState): RepLedger => ({
  open: rep.open ?? 0,
  today: { date: rep.today?.date ?? '', n: rep.today?.n ?? 0 },
});

/** The ledger as a state file, in byte order of ids. */
export function stateOf(ledger: Ledger): State {
  return {
    teams: fromSorted(ledger.teams, stateOfTeam),
    reps: fromSorted(ledger.reps, stateOfRep),
    leads: fromSorted(ledger.earlier, earlier => ({ earlier: [...earlier] })),
  };
}

/** What one team, or one rep, remembers; the state of one that never took a lead is empty. */
export const teamStateOf = (ledger: Ledger, team: string): TeamState =>
  stateOfTeam(ledger.teams.get(team) ?? emptyTeamLedger());

export const repStateOf = (ledger: Ledger, rep: string): RepState =>
  stateOfRep(ledger.reps.get(rep) ?? { open: 0, today: { date: '', n: 0 } });

function stateOfTeam(team: TeamLedger): TeamState {
  return {
    credits: fromSorted(team.credits, fractionText),
    last_assigned: fromSorted(team.lastAssigned, n => n),
    n: team.n,
    ...(team.absent.size ? { absent: [...team.absent].sort(byteOrder) } : {}),
  };
}

const stateOfRep = (rep: RepLedger): RepState => ({
  open: rep.open,
  ...(rep.today.date === '' ? {} : { today: { ...rep.today } }),
});

/** Entries become own keys of a plain object, whatever their names (`__proto__` too). */
function fromSorted<V, W>(map: ReadonlyMap<string, V>, to: (value: V) => W): Record<string, W> {
  return Object.fromEntries([...map].sort(([a], [b]) => byteOrder(a, b)).map(([id, value]) => [id, to(value)]));
}
