import type { ShareInterval } from '../../../model/wilson.ts';
import type { Router, TeamPlan } from '../../../policy/router.ts';
import type { Instant } from '../../../time/instant.ts';
import type { LeadFact } from '../../lead-fact.ts';
import { shareChange } from '../../numbers/share-change.ts';
import { type PromiseBook, promisesOf } from '../../promises.ts';
import { keptShare } from '../kept-share.ts';

/** Another weight for one member of one team, with what it rests on. */
export interface WeightSuggestion {
  readonly team: string;
  readonly rep: string;
  readonly from: number;
  readonly to: number;
  /** Null: the weight changes only because the whole team's do, in the same proportion. */
  readonly why: 'slower' | 'faster' | null;
  /** Leads of the team that this rep has, and those that its weight alone would have given. */
  readonly leads: number;
  readonly expected: number;
  /** First answers in time: this rep's, and those of all others of the team. */
  readonly own: ShareInterval;
  readonly others: ShareInterval;
}

/** One step moves a weight by a fifth: the next look shows whether it was right. */
const STEP = 0.2;

/** Weights are whole numbers: below this a fifth of them can't be said, and the whole team is told in tenths. */
const SCALE = 10;
const LEAST = 5;
const LARGEST = 1000;

/**
 * For each team whose pick heeds weights: less for a member who is shown to answer in time less often than the others of
 * the team, more for one who is shown to do so more often. Nobody joins or leaves a team, so territories stay whole.
 */
export const suggestWeights = (router: Router, leads: readonly LeadFact[], now: Instant): WeightSuggestion[] =>
  [...router.teams.values()]
    .filter(({ team }) => team.pick !== 'round_robin')
    .flatMap(plan => suggestTeam(plan, leads, promisesOf(router), now));

function suggestTeam(plan: TeamPlan, leads: readonly LeadFact[], book: PromiseBook, now: Instant): WeightSuggestion[] {
  const seen = membersSeen(plan, leads, book, now);
  if (seen.every(({ why }) => why === null)) return [];
  const scale = seen.some(({ from, why }) => why !== null && from < LEAST) ? SCALE : 1;
  return seen
    .map(member => ({ ...member, to: stepped(member.from * scale, member.why) }))
    .filter(({ from, to }) => from !== to);
}

const stepped = (weight: number, why: WeightSuggestion['why']): number => {
  const factor = why === 'slower' ? 1 - STEP : why === 'faster' ? 1 + STEP : 1;
  return Math.min(LARGEST, Math.max(1, Math.round(weight * factor)));
};

function membersSeen({ team, members }: TeamPlan, leads: readonly LeadFact[], book: PromiseBook, now: Instant) {
  const picked = members.filter(({ weight }) => weight > 0);
  const own = leads.filter(lead => lead.team === team.id && picked.some(({ id }) => id === lead.rep));
  const total = picked.reduce((sum, { weight }) => sum + weight, 0);
  const kept = (some: readonly LeadFact[]) => keptShare(some, 'response', 'breach', book, now);
  return picked.map(({ id, weight }) => {
    const [mine, theirs] = [own.filter(({ rep }) => rep === id), own.filter(({ rep }) => rep !== id)];
    const [is, of] = [kept(mine), kept(theirs)];
    return {
      team: team.id,
      rep: id,
      from: weight,
      why: WHY[shareChange(of, is).verdict],
      leads: mine.length,
      expected: (own.length * weight) / total,
      own: is,
      others: of,
    };
  });
}

const WHY = { lower: 'slower', higher: 'faster', not_shown: null } as const;
