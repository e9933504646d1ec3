import type { GateResult, Verdict } from '../../engine/model/types.gen.ts';
import { visible } from '../visible.ts';

/** A note on a pull request, as data: whoever writes it escapes it for where it goes. */
export interface GateAnnotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A note for each gate that blocks, and for each that only an override lets pass; those that pass are silent. */
export const verdictAnnotations = ({ gates }: Verdict): GateAnnotation[] => gates.flatMap(annotation);

function annotation({ gate, outcome, says, next }: GateResult): GateAnnotation[] {
  const message = visible(next === null ? says : `${says} ${next}`);
  switch (outcome) {
    case 'pass':
      return [];
    case 'block':
      return [{ level: 'error', title: `gate ${gate}`, message }];
    case 'override':
      return [{ level: 'warning', title: `gate ${gate}, overridden`, message }];
  }
}
