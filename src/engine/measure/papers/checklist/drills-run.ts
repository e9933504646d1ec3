import type { Answer, Asked } from './question.ts';

/** Are drills run, and does every level answer in time? */
export function drillsRun({ facts, leads, month }: Asked): Answer {
  const held = facts.drills.filter(({ at }) => at >= month.from && at < month.to);
  const passed = held.filter(drill => drill.passed).length;
  const says = `${held.length} ${held.length === 1 ? 'drill' : 'drills'} ended, ${passed} passed.`;
  // A month without a lead had no runtime to drill.
  if (held.length + leads.length === 0) return { answer: 'not_shown', says };
  return { answer: passed > 0 ? 'yes' : 'no', says };
}
