import type { Impact } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { normaliseLead } from '../routing/normalise-lead.ts';

/** A source × segment, as one side reads a lead. */
export interface TouchedCell {
  readonly source: string | null;
  readonly segment: string;
}

/**
 * Where the witnesses of the exact diff's moves lie, before and after. A move may reach further than its one witness:
 * this adds to what past leads show and never takes anything away.
 */
export const touchedByMoves = ({ moves }: Pick<Impact, 'moves'>, base: Router, head: Router): readonly TouchedCell[] =>
  moves.flatMap(({ witness }) => [base, head].map(router => normaliseLead(router, { ...witness }, null)));
