import { describe, expect, it } from 'vitest';
import { editWeights } from '../../../../src/engine/measure/papers/tune/edit-weights.ts';
import { suggestWeights, type WeightSuggestion } from '../../../../src/engine/measure/papers/tune/suggest-weights.ts';
import { smallRouter } from '../../policy/small-policy.ts';
import { DAY, leads, MINUTE, NINE } from '../stage/facts.ts';

const teams = (pick: string, ana = ', weight: 3') => `kind: teams
version: 1
reps: [{id: ana, email: ana@example.com}, {id: ben}]
teams: [{id: berlin, pick: ${pick}, members: [{rep: ana${ana}}, {rep: ben}]}]
`;

const routerOf = (pick: string, ana?: string) =>
  smallRouter({
    'rules/teams.yaml': teams(pick, ana),
    'rules/sla.yaml': `kind: sla
version: 1
targets:
  - {id: rest, default: true, assignment: {breach: 5m}, response: {breach: 30m}, escalation: standard}
`,
  });

/** Answers of a rep, of which so many came after an hour. */
const answered = (rep: string, n: number, late: number) =>
  leads(n, i => ({ id: `${rep}-${i}`, rep, respondedAt: NINE + (i < late ? 60 : 5) * MINUTE }));

const suggested = (pick: string, late: number, ana?: string) =>
  suggestWeights(routerOf(pick, ana), [...answered('ana', 100, late), ...answered('ben', 100, 5)], NINE + DAY).map(
    ({ rep, from, to, why }) => ({ rep, from, to, why }),
  );

describe('a suggestion of weights', () => {
  it('takes a fifth from who is shown to answer late, and tells the whole team in tenths', () => {
    expect(suggested('weighted', 50)).toEqual([
      { rep: 'ana', from: 3, to: 24, why: 'slower' },
      { rep: 'ben', from: 1, to: 12, why: 'faster' },
    ]);
  });

  it('tells large weights in tenths too, when one beside them is too small for a fifth', () => {
    expect(suggested('weighted', 50, ', weight: 50')).toContainEqual({ rep: 'ana', from: 50, to: 400, why: 'slower' });
  });

  it.each([
    ['nothing is shown', 'weighted', 8],
    ['the pick heeds no weights', 'round_robin', 50],
  ])('is not made when %s', (_why, pick, late) => {
    expect(suggested(pick, late)).toEqual([]);
  });

  it('never gives a weight to who has none', () => {
    expect(suggested('weighted', 50, ', weight: 0')).toEqual([]);
  });
});

describe('an edit of weights', () => {
  const to = (rep: string, weight: number) => ({ team: 'berlin', rep, to: weight }) as WeightSuggestion;

  it('changes the weight, or adds one, and no other byte', () => {
    expect(editWeights(teams('weighted'), [to('ana', 24), to('ben', 12)])).toBe(
      teams('weighted', ', weight: 24').replace('{rep: ben}', '{rep: ben, weight: 12}'),
    );
  });

  it('knows members in lines of their own, with comments', () => {
    const text =
      'teams:\n  - id: berlin   # the capital\n    members:\n      - rep: ana   # ramping\n      - rep: ben\n';
    expect(editWeights(text, [to('ben', 12)])).toBe(text.replace('- rep: ben', '- rep: ben\n        weight: 12'));
  });

  it('leaves other teams, and files without teams, alone', () => {
    expect(editWeights(teams('weighted'), [{ ...to('ana', 9), team: 'paris' }])).toBe(teams('weighted'));
    expect(editWeights('kind: sla\n', [to('ana', 9)])).toBe('kind: sla\n');
  });
});
