import { type FieldTest, holds, type Key, type LeadKeys } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { candidateValues } from './candidate-values.ts';
import { withValue } from './edge-coverage.ts';
import { testsOf } from './edges.ts';
import { type Obstacle, obstacleOf } from './obstacle.ts';
import { takes } from './takes.ts';
import { type Wish, waysIntoSegment } from './wish.ts';

/** How many leads are tried for one wish before giving up. */
const MOST_TRIED = 400;

/**
 * Looks for a lead: starts from the smallest one that meets the wish's own tests; while something takes it first, tries
 * the smallest changes that get it past. Null when none was found, which doesn't prove that there is none.
 */
export function findLead(router: Router, wish: Wish): LeadKeys | null {
  const start = meeting(router, wish, emptyLead(router), wish.tests);
  const waiting: LeadKeys[] = start === null ? [] : [start];
  const seen = new Set(waiting.map(textOf));
  for (const keys of waiting) {
    const obstacle = obstacleOf(router, wish, keys);
    if (obstacle === null) return keys;
    for (const next of waysPast(router, wish, keys, obstacle)) {
      if (seen.has(textOf(next)) || seen.size >= MOST_TRIED) continue;
      seen.add(textOf(next));
      waiting.push(next);
    }
  }
  return null;
}

const textOf = (keys: LeadKeys): string => JSON.stringify(keys.map(key => key ?? null));

function emptyLead(router: Router): LeadKeys {
  const none: (Key | undefined)[] = new Array(router.slots.count).fill(undefined);
  return withValue(router, none, router.slots.source, undefined);
}

/** The lead changed as little as needed to meet some tests beside the wish's own; null when no value does. */
function meeting(router: Router, wish: Wish, keys: LeadKeys, tests: readonly FieldTest[]): LeadKeys | null {
  let lead: LeadKeys | null = keys;
  for (const slot of new Set(tests.map(test => test.slot))) {
    const needed = [...wish.tests, ...tests].filter(test => test.slot === slot);
    if (lead === null || needed.every(test => holds(test, keys))) continue;
    const fit = candidateValues(router, slot, needed);
    lead = fit.length === 0 ? null : withValue(router, lead, slot, fit[0]);
  }
  return lead;
}

function waysPast(router: Router, wish: Wish, keys: LeadKeys, obstacle: Obstacle): LeadKeys[] {
  if (obstacle.kind === 'waits') {
    const present = obstacle.slots.map(slot => ({ op: 'present', slot, present: true }) as const);
    const filled = meeting(router, wish, keys, present);
    return [...(filled ? [filled] : []), ...others(router, wish, keys, router.slots.source)];
  }
  return testsOf(obstacle.by)
    .filter(test => holds(test, keys))
    .flatMap(test =>
      test.slot === router.slots.segment
        ? otherSegments(router, wish, keys, test)
        : others(router, wish, keys, test.slot, test),
    );
}

/** The lead with other values in one field: such as the wish allows and `escaped` doesn't take. */
function others(router: Router, wish: Wish, keys: LeadKeys, slot: number, escaped?: FieldTest): LeadKeys[] {
  const needed = wish.tests.filter(test => test.slot === slot);
  return candidateValues(router, slot, needed, escaped ? [escaped] : [])
    .filter(value => value !== keys[slot] && !(escaped && takes(escaped, value)))
    .map(value => withValue(router, keys, slot, value));
}

function otherSegments(router: Router, wish: Wish, keys: LeadKeys, escaped: FieldTest): LeadKeys[] {
  const segments = router.segments.filter(({ id }) => !takes(escaped, id));
  return segments
    .flatMap(({ id }) => waysIntoSegment(router, id))
    .map(tests => meeting(router, wish, keys, tests))
    .filter(lead => lead !== null);
}
