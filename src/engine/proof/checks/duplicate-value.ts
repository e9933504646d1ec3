import { finding } from '../../model/finding.ts';
import { fold } from '../../model/values/fold.ts';
import type { Check } from '../check.ts';

/** Values of one list that are the same once case and width are folded. */
export const check: Check = ({ router, places }) =>
  router.policy.lists.flatMap(list => {
    const first = new Map<string, string>();
    return list.values.flatMap((value, i) => {
      const before = first.get(fold(value));
      if (before === undefined) {
        first.set(fold(value), value);
        return [];
      }
      const says = `${JSON.stringify(value)} in the list ${list.id} is the same as ${JSON.stringify(before)}.`;
      const why = 'Values are compared folded; one of them is enough.';
      return [
        finding('duplicate-value', places.at('list', list.id, ['values', i]), { says, why }, { level: 'warning' }),
      ];
    });
  });
