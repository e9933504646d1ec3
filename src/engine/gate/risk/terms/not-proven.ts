import type { Term } from '../term.ts';

/** Whether the exact diff was left without a proof: then nobody knows all that the change can do. */
export const notProven: Term = ({ impact: { proof } }) =>
  proof === 'proved'
    ? { value: 0, says: 'the exact diff is proved' }
    : { value: 1, says: 'the exact diff is not proven' };
