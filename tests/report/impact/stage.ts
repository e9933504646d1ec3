import type { Impact } from '../../../src/engine/model/types.gen.ts';
import { aPolicy, aRouter } from '../../engine/replay/stage/a-policy.ts';
import { lead, replayed } from '../../engine/replay/stage/replayed.ts';

/** The impact of giving France to another team, on 40 leads. */
export function anImpact(): Impact {
  const rules = aPolicy().rules.map(rule => (rule.id === 'france' ? { ...rule, assign: { team: 'dach' } } : rule));
  const leads = Array.from({ length: 40 }, (_, i) =>
    lead(i % 4 === 0 ? 'FR' : 'DE', 1 + (i % 28), { id: `lead-${i}`, source: i % 2 ? 'demo' : 'content' }),
  );
  return replayed(aRouter(), aRouter({ rules }), leads);
}

/** The same of four leads weighted by their amounts; one of them has none that can be read. */
export function aWeightedImpact(): Impact {
  const rules = aPolicy().rules.map(rule => (rule.id === 'france' ? { ...rule, assign: { team: 'dach' } } : rule));
  const leads = ['9,000.50', '€1,000', 'many', 500].map((amount, i) => lead(i === 0 ? 'FR' : 'DE', 1 + i, { amount }));
  return replayed(aRouter(), aRouter({ rules }), leads, { weight: 'amount' });
}

export const HOSTILE = '<img src=x onerror=alert(1)>|`a` [x](javascript:1) @everyone #1 \u202e\u001b[31m\n::error::x';

/** An impact report with the same hostile words wherever words from outside can stand. */
export function aHostileImpact(word: string = HOSTILE): Impact {
  const place = { owner: word, team: word, queue: null, rule: word };
  const waiting = { ...place, owner: null, queue: word };
  const counts = { total: 9, changed: 9, direct: 9, cascade: 0, data: 0 };
  const groups = Object.fromEntries([[word, counts]]);
  const outcome = { rule: word, assign: { team: word } };
  const target = { id: word, assignment: { p90: word }, calendar: word, escalation: word };
  return {
    ...anImpact(),
    by: { source: groups, segment: groups, team: groups, rep: groups },
    cells: [{ source: word, segment: word, ...counts, touched: 9 }],
    countries: groups,
    weighted: {
      column: word,
      without: 1,
      all: counts,
      by: { source: groups, segment: groups, team: groups, rep: groups },
    },
    flows: [
      {
        from: { owner: word, team: word, queue: null },
        to: { owner: null, team: null, queue: word },
        leads: 9,
        cascade: 0,
      },
    ],
    load: [{ rep: word, before: 1, after: 9 }],
    moves: [
      {
        from: outcome,
        to: { rule: word, assign: { queue: word } },
        share: 0.5,
        share_exact: '1/2',
        witness: { city: word },
      },
    ],
    sla: [{ id: word, source: word, segment: word, from: target, to: { ...target, calendar: `${word}2` }, leads: 1 }],
    risk: { score: 9, tier: word, terms: [{ term: word, value: 1, weight: 9, score: 9, says: word }] },
    changes: [{ lead_id: word, kind: 'direct', from: place, to: waiting }],
  };
}
