import { describe, expect, it } from 'vitest';
import type { Decision, Finding, Impact, Move, Override, State } from '../../src/engine/model/types.gen.ts';
import { errorsOf, SCHEMAS } from './validators.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const plan = { base: digest, head: digest, history: digest, evaluator: digest, governance: null };

const decision: Decision = {
  lead_id: '00Q5',
  outcome: 'owner',
  owner: 'anna.keller',
  team: 'dach-enterprise',
  queue: null,
  layer: 'territory',
  rule: 'dach-enterprise',
  segment: 'enterprise',
  sla: 'high-intent-enterprise',
  escalation: 'high-intent',
  reason: 'picked',
  conflicts: [],
  missing: [],
  unresolved: [{ field: 'state', reason: 'ambiguous' }],
  owners_disagree: [],
  release: digest,
  at: '2026-11-02T09:00:00.000Z',
};
const finding: Finding = {
  code: 'sla-gap',
  level: 'error',
  at: { file: 'rules/sla.yaml', line: 3, column: 1 },
  says: 'no row covers demo_request × smb',
  why: '',
  rules: [],
  witness: { source: 'demo_request', employees: 1 },
};
const move: Move = {
  from: { rule: null, assign: { queue: 'unrouted' } },
  to: {
    rule: 'a',
    assign: { owner: 'account_owner' },
    otherwise: 'next',
    // biome-ignore lint/suspicious/noThenProperty: the shape's own word; it holds a list and is never awaited
    then: [{ rule: 'b', assign: { team: 't' } }],
  },
  share: 0.1875,
  share_exact: '3/16',
  witness: { country: 'DE' },
};
const counts = { total: 9, changed: 1, direct: 1, cascade: 0, data: 0 };
const impact: Impact = {
  plan,
  base: digest,
  head: digest,
  proof: 'proved',
  leads: { ...counts, rule_only: 0, sla_only: 0, unreadable: 0 },
  by: { source: { demo_request: counts }, segment: {}, team: {}, rep: {} },
  cells: [],
  moves: [move],
  sla: [{ id: 'rest', source: ['content'], segment: null, from: null, to: { id: 'rest', default: true }, leads: 4 }],
  load: [{ rep: 'anna.keller', before: 3, after: 4 }],
  risk: { score: null, tier: null, terms: [] },
  changes: [],
  lost_owner: 0,
};
const state: State = {
  teams: { t: { credits: { a: '-3', b: '7/2' }, last_assigned: { a: 4 }, n: 4, absent: ['b'] } },
  reps: { a: { open: 1, today: { date: '2026-11-02', n: 1 } } },
  leads: { '00Q5': { earlier: ['a'] } },
};
const override: Override = {
  plan: digest,
  gate: 'freeze',
  reason: 'a customer waits',
  approvers: ['ana', 'ben'],
  expires: '2026-11-03T09:00:00Z',
};
const approval = { plan, login: 'ana', role: 'reviewer', at: '2026-11-02T09:00:00+01:00' };
const golden = {
  id: 'dach',
  at: '2026-11-02T09:00:00Z',
  lead: { Country: 'Germany', deep: { any: [1] } },
  expect: { team: 'dach-enterprise', due: { response: null } },
};
const held = {
  id: 'w',
  effect: 'deny',
  from: '2026-11-02T00:00:00Z',
  to: '2026-11-03T00:00:00Z',
  why: null,
  scope: null,
};

const SHAPES: readonly (readonly [string, unknown])[] = [
  ['decision', decision],
  ['finding', finding],
  ['check-result', { ok: false, proof: 'not_proven', findings: [finding] }],
  ['move', move],
  ['diff', { proof: 'proved', moves: [move], sla_moves: [], escalation_moves: [], queue_moves: [] }],
  ['impact', impact],
  ['verdict', { verdict: 'block', plan: null, gates: [{ gate: 'valid', outcome: 'pass', says: 'ok', next: null }] }],
  ['state', state],
  ['state', {}],
  ['history-record', { id: '1', received_at: '2026-11-02T09:00:00Z', source: 'content', country: 'DE', weight: 2 }],
  ['golden-record', { ...golden, state }],
  ['golden', [golden]],
  ['approvals', [approval, { ...approval, plan: digest }]],
  ['override', override],
  ['freeze-answer', { at: '2026-11-02T09:00:00.000Z', frozen: true, windows: [held] }],
];

/** Stand only where nothing was proved, and a sample tells what it can. */
const ESTIMATED: ReadonlySet<string> = new Set(['estimate', 'interval']);

describe('the shapes that other programs rely on', () => {
  it.each(SHAPES)('%s fits its schema', (name, value) => expect(errorsOf(name, value)).toEqual([]));

  it.each(['decision', 'finding', 'check-result', 'move', 'diff', 'verdict'])('%s has no optional key', name => {
    const schema = SCHEMAS.get(`${name}.schema.json`);
    const always = Object.keys(schema?.properties ?? {}).filter(key => !ESTIMATED.has(key));
    expect(schema?.required).toEqual(always);
  });

  it('refuse a key left out, a reason of their own, a time without milliseconds', () => {
    const { queue: _, ...short } = decision;
    expect(errorsOf('decision', short)).not.toEqual([]);
    expect(errorsOf('decision', { ...decision, reason: 'luck' })).not.toEqual([]);
    expect(errorsOf('decision', { ...decision, at: '2026-11-02T09:00:00Z' })).not.toEqual([]);
  });

  it("hold a decision's keys in the order in which they are printed", () => {
    expect(Object.keys(SCHEMAS.get('decision.schema.json')?.properties ?? {})).toEqual(Object.keys(decision));
  });
});
