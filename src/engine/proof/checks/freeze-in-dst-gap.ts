import { finding } from '../../model/finding.ts';
import { compileWindows, gapStarts } from '../../time/windows.ts';
import type { Check } from '../check.ts';

/** A freeze window that would begin at a local time that does not exist, when clocks go forward. */
export const check: Check = ({ router, places }) => {
  const defs = router.policy.governance?.windows ?? [];
  return compileWindows(defs).windows.flatMap(window => {
    const dates = gapStarts(window);
    if (dates.length === 0) return [];
    const index = defs.findIndex(def => def.id === window.id);
    const says = `The freeze window ${window.id} begins at a local time that does not exist on ${dates.join(', ')}.`;
    const why = 'Clocks go forward over it. Let the window begin before or after the gap.';
    return [
      finding(
        'freeze-in-dst-gap',
        places.at('governance', '', ['windows', index]),
        { says, why },
        { level: 'warning' },
      ),
    ];
  });
};
