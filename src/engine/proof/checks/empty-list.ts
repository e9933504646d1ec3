import { finding } from '../../model/finding.ts';
import type { Check } from '../check.ts';

/** A list without any value: every test of it fails in silence. */
export const check: Check = ({ router, places }) =>
  router.policy.lists
    .filter(list => list.values.length === 0)
    .map(list => {
      const says = `The list ${list.id} is empty.`;
      const why = 'A test of it never holds. Fill it, or take its rules out.';
      return finding('empty-list', places.at('list', list.id), { says, why }, { level: 'warning' });
    });
