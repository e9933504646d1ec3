import type { Impact, LeadChange, Move, Verdict } from '../../../src/engine/model/types.gen.ts';
import { planHash } from '../../../src/engine/replay/plan.ts';
import type { CommentFacts } from '../../../src/report/comment/facts-of-comment.ts';

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

export const HEAD = 'b'.repeat(40);
export const BASE = 'a'.repeat(40);

const PLAN = {
  base: digest('1'),
  head: digest('2'),
  history: digest('3'),
  evaluator: digest('4'),
  governance: digest('5'),
};

const counts = (total: number, changed: number) => ({ total, changed, direct: changed, cascade: 0, data: 0 });

export const aChange = (id: string, over: Partial<LeadChange> = {}): LeadChange => ({
  lead_id: id,
  kind: 'direct',
  from: { owner: 'anna', team: 'dach', queue: null, rule: 'dach-enterprise' },
  to: { owner: 'bob', team: 'france', queue: null, rule: 'dach-new' },
  ...over,
});

export const aMove = (n = 1, over: Partial<Move> = {}): Move => ({
  from: { rule: `old-${n}`, assign: { team: 'dach' } },
  to: { rule: `new-${n}`, assign: { team: 'france' }, otherwise: 'next' },
  share: 0.125,
  share_exact: '1/8',
  witness: { country: 'DE', employees: 2000 },
  ...over,
});

/** An impact report of 1,000 past leads, 40 of which would move. */
export const anImpact = (over: Partial<Impact> = {}): Impact => ({
  plan: PLAN,
  base: PLAN.base,
  head: PLAN.head,
  proof: 'proved',
  leads: { ...counts(1000, 40), rule_only: 0, sla_only: 2, unreadable: 0 },
  by: {
    source: { demo_request: counts(600, 40) },
    segment: { enterprise: counts(200, 40) },
    team: { dach: counts(100, 40) },
    rep: { anna: counts(50, 40) },
  },
  cells: [],
  moves: [],
  sla: [],
  load: [{ rep: 'anna', before: 50, after: 10 }],
  risk: { score: 41.5, tier: 'medium', terms: [{ term: 'moved', value: 0.04, weight: 40, score: 1.6 }] },
  changes: [aChange('L-1'), aChange('L-2')],
  lost_owner: 0,
  ...over,
});

export const aVerdict = (over: Partial<Verdict> = {}): Verdict => ({
  verdict: 'pass',
  plan: planHash(PLAN),
  gates: [{ gate: 'valid', outcome: 'pass', says: 'No errors; proved.', next: null }],
  ...over,
});

export const blocked = (): Verdict =>
  aVerdict({
    verdict: 'block',
    gates: [
      { gate: 'valid', outcome: 'pass', says: 'No errors; proved.', next: null },
      { gate: 'freeze', outcome: 'block', says: 'Frozen until January.', next: 'Wait until 2027-01-04.' },
    ],
  });

export const commentFacts = (over: Partial<CommentFacts> = {}): CommentFacts => ({
  verdict: aVerdict(),
  impact: anImpact(),
  findings: { fresh: [], known: 0 },
  base: BASE,
  head: HEAD,
  run: { url: 'https://github.com/acme/rules/actions/runs/7', passed: true },
  ...over,
});
