import { describe, expect, it } from 'vitest';
import type { Impact } from '../../../../src/engine/model/types.gen.ts';
import { courseOf, differ } from '../../../../src/engine/release/review/figure.ts';
import { openQuestions } from '../../../../src/engine/release/review/open-questions.ts';
import { type ReviewFacts, reviewOf } from '../../../../src/engine/release/review/review.ts';
import { reviewMarkdown } from '../../../../src/report/review-markdown.ts';

const of = (changed: number, total: number, more: Partial<Impact> = {}): Impact =>
  ({
    leads: { changed, total, unreadable: 0 },
    by: { source: { demo: { changed, total } }, segment: {} },
    lost_owner: 0,
    ...more,
  }) as unknown as Impact;

const facts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  release: 7,
  predicted: of(10, 100),
  samePastLeads: true,
  happened: of(10, 100),
  figures: [],
  moments: [{ at: '2026-11-02T09:00:00.000Z', what: 'started', says: '' }],
  guards: [],
  experiments: [],
  idleRules: [],
  ...more,
});

describe('two shares', () => {
  it('differ when chance is no likely reason', () => {
    expect(differ({ k: 10, n: 100 }, { k: 40, n: 100 })).toBe('more');
    expect(differ({ k: 40, n: 100 }, { k: 10, n: 100 })).toBe('fewer');
    expect(differ({ k: 10, n: 100 }, { k: 13, n: 100 })).toBe('no_difference');
    expect(differ({ k: 0, n: 19 }, { k: 100, n: 100 })).toBe('too_few');
  });

  it('are better or worse by what is good', () => {
    const [before, after] = [
      { k: 10, n: 100 },
      { k: 40, n: 100 },
    ];
    expect(courseOf({ name: 'kept', good: 'high', before, after })).toBe('better');
    expect(courseOf({ name: 'late', good: 'low', before, after })).toBe('worse');
  });
});

describe('a review', () => {
  it('holds each group that moved, or was to, against the prediction', () => {
    expect(reviewOf(facts({ happened: of(60, 100) })).groups).toMatchObject([
      { part: 'all', differs: 'more' },
      { part: 'source', name: 'demo', differs: 'more' },
    ]);
    expect(reviewOf(facts({ predicted: of(0, 100), happened: of(0, 100) })).groups).toHaveLength(1);
  });

  it('has no question when all went as predicted', () => {
    expect(openQuestions(reviewOf(facts()))).toEqual({ business: [], technical: [] });
  });

  it('asks business owners about moves, figures, lost owners and experiments', () => {
    const experiment = {
      id: 'faster',
      hypothesis: 'sooner',
      measure: 'response p90',
      share: '10%',
      until: '2027-03-31',
    };
    const { business } = openQuestions(
      reviewOf(
        facts({
          happened: of(60, 100, { lost_owner: 4 }),
          figures: [{ name: 'late', good: 'low', before: { k: 1, n: 100 }, after: { k: 50, n: 100 } }],
          experiments: [{ experiment: experiment as ReviewFacts['experiments'][number]['experiment'], shows: 'x' }],
        }),
      ),
    );
    expect(business).toEqual([
      expect.stringContaining('all leads'),
      expect.stringContaining('demo'),
      expect.stringContaining('late got worse'),
      expect.stringContaining('4 leads'),
      expect.stringContaining('faster'),
    ]);
  });

  it('asks technical owners about guards, evidence and rules', () => {
    const { technical } = openQuestions(
      reviewOf(
        facts({
          happened: of(0, 0),
          samePastLeads: false,
          moments: [],
          guards: [{ guard: 'conflict-rate', state: 'insufficient', says: '' }],
          idleRules: ['a'],
        }),
      ),
    );
    expect(technical).toHaveLength(5);
  });

  it('lets no name act as Markdown', () => {
    const review = reviewOf(
      facts({
        happened: of(1, 2, {
          by: { source: { '[x](http://a)': { changed: 1, total: 2 } }, segment: {} } as unknown as Impact['by'],
        }),
      }),
    );
    expect(reviewMarkdown(review)).toContain('source `[x](http://a)`');
  });
});
