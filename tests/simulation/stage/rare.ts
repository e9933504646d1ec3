/** Paths that hardly ever happen by themselves. A simulation that never takes one of them proves nothing about it. */
export const RARE = [
  'killed between sending and marking',
  'escalation reached level 4',
  'queue place expired while its lead was taken',
  'two deploys collided',
  'rollback with an incident open',
  'owner left between decision and commit',
  'duplicate lead at the other worker',
  'poisoned message given up',
  'clock set back over a timer',
  'clock change of the zone within a promise',
  'late mark after the lease refused',
  'lead sent again after an unknown commit',
  'event parked before its turn',
  'lead merged into another',
  'incident fired again',
  'queue end took a person',
  'rollout brought a release live',
  'worker started again on the same store',
] as const;
export type Rare = (typeof RARE)[number];

export type Seen = Map<Rare, number>;

export function note(seen: Seen, rare: Rare, times = 1): void {
  if (times > 0) seen.set(rare, (seen.get(rare) ?? 0) + times);
}
