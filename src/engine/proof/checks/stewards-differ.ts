import { finding } from '../../model/finding.ts';
import type { Check } from '../check.ts';
import { codeownersFault, codeownersOf } from '../codeowners.ts';

const WHY =
  'GitHub asks the people of CODEOWNERS for a review, the rules name their stewards: where the two differ, a change is approved by somebody who does not look after it.';

/** A CODEOWNERS file that says other owners of rules than their stewards. Silent where no steward is named. */
export const check: Check = ({ router, places, codeowners }) => {
  const wanted = codeowners ? codeownersOf(router.policy, places) : [];
  if (!codeowners || wanted.length === 0) return [];
  const { lacks, takes, extra } = codeownersFault(codeowners, wanted);
  const tell = (line: number | null, says: string, next: string) =>
    finding(
      'stewards-differ',
      { file: codeowners.path, line, column: line === null ? null : 1 },
      { says, why: `${WHY} ${next}` },
      { level: 'warning' },
    );
  return [
    ...lacks.map(line => tell(null, `The line ${line} is missing.`, 'Add it, or correct the steward.')),
    ...takes.map(({ line, says, file }) =>
      tell(
        line,
        `${says} takes ${file} from its steward: the last match wins.`,
        'Put it before the lines for the rules.',
      ),
    ),
    ...extra.map(({ line, says }) =>
      tell(line, `No steward says ${says}.`, 'Take the line out, or name its owners as `steward` in the rules.'),
    ),
  ];
};
