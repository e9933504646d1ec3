import { finding } from '../../model/finding.ts';
import type { When } from '../../model/types.gen.ts';
import type { Check } from '../check.ts';

/** A list that no test names. */
export const check: Check = ({ router, places }) => {
  const { rules, segments, invariants, lists } = router.policy;
  const used = new Set([...rules, ...segments, ...invariants].flatMap(({ when }) => (when ? listsIn(when) : [])));
  return lists
    .filter(list => !used.has(list.id))
    .map(list => {
      const says = `No test names the list ${list.id}.`;
      const why = 'It changes nothing. Name it in a rule (`{list: …}`) or delete it.';
      return finding('unused-list', places.at('list', list.id), { says, why }, { level: 'warning' });
    });
};

function listsIn(when: When): string[] {
  return Object.values(when).flatMap(test => {
    if (Array.isArray(test))
      return test.flatMap(each => (each && typeof each === 'object' ? listsIn(each as When) : []));
    const list = test && typeof test === 'object' && 'list' in test ? test.list : undefined;
    return typeof list === 'string' ? [list] : [];
  });
}
