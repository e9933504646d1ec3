import { atOnce, type Steps } from '../model/at-once.ts';
import { digesting } from '../model/digest.ts';
import type { Finding, Policy } from '../model/types.gen.ts';
import { compileCalendars } from './compile/calendars.ts';
import { Desk, type NameGroup } from './compile/desk.ts';
import { compileFields } from './compile/fields.ts';
import { judgeGovernance } from './compile/governance.ts';
import { type KnownLists, knownLists } from './compile/lists.ts';
import { compileReps, compileTeams, judgeQueues } from './compile/people.ts';
import { judgeAlerts, judgeEscalation, judgeInvariants } from './compile/promises.ts';
import { compileReading } from './compile/reading.ts';
import { compilingRules } from './compile/rules.ts';
import { compileSegments } from './compile/segments.ts';
import { compileSla } from './compile/sla.ts';
import { compileSources } from './compile/sources.ts';
import { compilingMatcher } from './matching/compiled-matcher.ts';
import { Places } from './places.ts';
import type { Router } from './router.ts';

export type Compiled =
  | { readonly ok: true; readonly router: Router }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * A policy → a router that can decide, or every `schema` and `unknown-reference` finding that stands against it.
 * The policy must hold to its JSON Schema. `places` says where each part was written; a bundle's parts stand nowhere.
 */
export function compilePolicy(
  policy: Policy,
  places: Places = new Places(),
  unknowable: ReadonlySet<NameGroup> = new Set(),
): Compiled {
  return atOnce(compiling(policy, places, unknowable));
}

/**
 * The same in steps, for who has other work between them: with thousands of rules, each pause comes after what took
 * about a hundredth of a second.
 */
export function* compiling(
  policy: Policy,
  places: Places = new Places(),
  unknowable: ReadonlySet<NameGroup> = new Set(),
): Steps<Compiled> {
  const desk = new Desk(policy, places, unknowable);
  const fields = compileFields(desk);
  const lists = knownLists(desk);
  const calendars = compileCalendars(desk);
  const reps = compileReps(desk, calendars);
  yield;
  const rules = yield* compilingRules(desk, lists);
  yield;
  const matcher = yield* compilingMatcher(rules);
  yield;
  const release = yield* digesting(policy);
  yield;
  const router: Router = {
    release,
    policy,
    fields,
    slots: desk.slots,
    reading: compileReading(desk, fields, null),
    sources: compileSources(desk, fields),
    sourceNames: desk.known.sources,
    segments: compileSegments(desk, lists),
    rules,
    matcher,
    layers: policy.precedence.layers,
    reps,
    teams: compileTeams(desk, reps),
    queues: new Map(policy.queues.map(queue => [queue.id, queue])),
    calendars,
    fallback: policy.precedence.fallback.queue,
    targets: compileSla(desk),
  };
  judgeRest(desk, lists);
  return desk.findings.length ? { ok: false, findings: desk.findings } : { ok: true, router };
}

/** What no router needs, and yet may not stand. */
function judgeRest(desk: Desk, lists: KnownLists): void {
  judgeQueues(desk);
  judgeEscalation(desk);
  judgeAlerts(desk);
  judgeInvariants(desk, lists);
  judgeGovernance(desk);
}
