import { canonicalJson } from '../model/canonical-json.ts';
import type { Experiment, Governance } from '../model/types.gen.ts';
import { readDate } from '../time/civil.ts';
import { type Instant, instantText, readInstant } from '../time/instant.ts';
import { DAY } from '../time/units.ts';
import { readWall } from '../time/wall.ts';
import { tiersInOrder } from './risk/tiers.ts';

/** The experiments that a change declares or alters: what the head has and the base does not. */
export function startedExperiments(base: Governance, head: Governance | null): readonly Experiment[] {
  const known = new Set((base.experiments ?? []).map(canonicalJson));
  return (head?.experiments ?? []).filter(experiment => !known.has(canonicalJson(experiment)));
}

/**
 * Why an experiment may not begin, as a sentence; null when it may: it must end by itself, later than now, and the
 * change that brings it must be of the lowest risk tier of the base.
 */
export function whyNoExperiment(
  { id, until }: Experiment,
  base: Governance,
  tier: string | null,
  now: Instant,
): string | null {
  const end = endOf(until);
  if (end === null) return `The experiment ${id} has no readable end: ${until}.`;
  if (end <= now) return `The experiment ${id} ended at ${instantText(end)}.`;
  const lowest = tiersInOrder(base)[0]?.id;
  if (lowest !== undefined && tier === lowest) return null;
  return `The experiment ${id} needs the lowest risk tier (${lowest ?? 'none is declared'}); this is ${tier ?? 'not rated'}.`;
}

/** A day ends with itself; days and wall times are read in UTC. */
function endOf(until: string): Instant | null {
  const day = readDate(until);
  return day === null ? (readInstant(until) ?? readWall(until)) : (day + 1) * DAY;
}
