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

export const HOSTILE = '<img src=x onerror=alert(1)>|`a` [x](javascript:1) @everyone #1 \u202e\u001b[31m\n::error::x';

/** An impact report with hostile words wherever words from outside can stand. */
export function aHostileImpact(): Impact {
  const impact = anImpact();
  const place = { owner: HOSTILE, team: HOSTILE, queue: null, rule: HOSTILE };
  const counts = { total: 9, changed: 9, direct: 9, cascade: 0, data: 0 };
  const groups = { [HOSTILE]: counts };
  return {
    ...impact,
    by: { source: groups, segment: groups, team: groups, rep: groups },
    load: [{ rep: HOSTILE, before: 1, after: 9 }],
    sla: [{ id: HOSTILE, source: null, segment: null, from: null, to: null, leads: 1 }],
    changes: [{ lead_id: HOSTILE, kind: 'direct', from: place, to: { ...place, owner: null, queue: HOSTILE } }],
  };
}
