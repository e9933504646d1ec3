import { canonicalJson } from '../model/canonical-json.ts';
import type { Router } from '../policy/router.ts';

/** Whether two policies read every raw lead the same way, but for its segment, so that one reading serves both. May miss some that do. */
export function readsAlike(base: Router, head: Router): boolean {
  const [before, after] = [partsOf(base), partsOf(head)];
  return before.slots === after.slots && before.content === after.content;
}

/** All that reading a lead looks at: the slots in their order, and the parts of the policy behind it. */
function partsOf({ slots, policy }: Router): { slots: string; content: string } {
  const { lead, sources } = policy;
  const reps = policy.reps.map(({ id, email }) => ({ id, email }));
  return {
    slots: [...slots.of.keys()].join(' '),
    content: canonicalJson({ lead, sources, reps }),
  };
}
