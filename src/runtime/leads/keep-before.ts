import type { Advance, Ledger, RepLedger, TeamLedger } from '../../engine/model/ledger.ts';

/** Copies the rows that settling an advance will touch; the answer puts them back. */
export function keepBefore(ledger: Ledger, { rep, team }: Advance): () => void {
  const repBefore = copyOfRep(ledger.reps.get(rep));
  const teamBefore = team ? copyOfTeam(ledger.teams.get(team.id)) : undefined;
  return () => {
    putBack(ledger.reps, rep, repBefore);
    if (team) putBack(ledger.teams, team.id, teamBefore);
  };
}

function copyOfTeam(team: TeamLedger | undefined): TeamLedger | undefined {
  return team && { ...team, credits: new Map(team.credits), lastAssigned: new Map(team.lastAssigned) };
}

const copyOfRep = (rep: RepLedger | undefined): RepLedger | undefined => rep && { ...rep, today: { ...rep.today } };

function putBack<V>(rows: Map<string, V>, key: string, before: V | undefined): void {
  if (before === undefined) rows.delete(key);
  else rows.set(key, before);
}
