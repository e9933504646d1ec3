import { canonicalJson } from '../../model/canonical-json.ts';
import { type Fraction, fractionText, plus, ZERO } from '../../model/fraction.ts';
import type { Ledger, TeamLedger } from '../../model/ledger.ts';
import { type Broken, breaks } from './broken.ts';

/** What picks remember, and what leads and decisions say of it. */
export interface Tally {
  readonly ledger: Ledger;
  /** Picks of each team, by its decisions. */
  readonly picks: ReadonlyMap<string, number>;
  /** Open leads of each rep, by the leads. */
  readonly open: ReadonlyMap<string, number>;
  /** Teams whose members catch up after an absence: their credits need not add up to nothing. */
  readonly catchingUp: ReadonlySet<string>;
}

const broken = breaks('I11', 'Whose turn it is rests on this memory: somebody gets more or less than their share.');

/** Rotation and load agree with what was decided, so each full round gives each member what their weight says. */
export function ledgerAgrees({ ledger, picks, open, catchingUp }: Tally): Broken[] {
  const teams = [...new Set([...ledger.teams.keys(), ...picks.keys()])];
  const reps = [...new Set([...ledger.reps.keys(), ...open.keys()])];
  return [
    ...teams.flatMap(id => {
      const says = wrongTeam(ledger.teams.get(id), picks.get(id) ?? 0, catchingUp.has(id));
      return says === null ? [] : [broken(`team:${id}`, says)];
    }),
    ...reps.flatMap(id => {
      const [kept, held] = [ledger.reps.get(id)?.open ?? 0, open.get(id) ?? 0];
      return kept === held ? [] : [broken(`rep:${id}`, `Counted with ${kept} open leads, and holds ${held}.`)];
    }),
  ];
}

function wrongTeam(team: TeamLedger | undefined, picks: number, catchesUp: boolean): string | null {
  if ((team?.n ?? 0) !== picks) return `It remembers ${team?.n ?? 0} picks, and made ${picks}.`;
  const turns = [...(team?.lastAssigned.values() ?? [])];
  if (new Set(turns).size !== turns.length || turns.some(turn => turn > picks)) return 'Two members had the same turn.';
  const sum = [...(team?.credits.values() ?? [])].reduce((total: Fraction, credit) => plus(total, credit), ZERO);
  if (catchesUp || canonicalJson(fractionText(sum)) === canonicalJson(fractionText(ZERO))) return null;
  return `The credits of its members add up to ${fractionText(sum)} and not to nothing.`;
}
