import { describe, expect, it } from 'vitest';
import type { QaRow } from '../../../scripts/qa/qa-row.ts';
import { runQa } from '../../../scripts/qa/run-qa.ts';
import type { Policy } from '../../../src/engine/model/types.gen.ts';
import { compilePolicy } from '../../../src/engine/policy/compile-policy.ts';
import { ESCALATION } from '../../runtime/incidents/stage/incident-desk.ts';
import { aPolicy } from '../../runtime/stage/a-policy.ts';
import { NINE } from '../../runtime/stage/a-service.ts';
import { leadrail } from '../run-leadrail.ts';

async function passOver(more: Partial<Policy>): Promise<readonly QaRow[]> {
  const compiled = compilePolicy(aPolicy(more));
  if (!compiled.ok) throw new Error('the staged policy does not compile');
  return runQa(compiled.router, NINE);
}

const missed = (rows: readonly QaRow[]) => rows.filter(({ exercised }) => !exercised);
const named = (rows: readonly QaRow[], area: QaRow['area']) =>
  rows.filter(each => each.area === area).map(({ what }) => what);

describe('the release QA pass', () => {
  it('exercises each segment, layer, required field, queue, alert and level of a small company', async () => {
    const rows = await passOver({
      escalation: ESCALATION,
      alerts: [{ id: 'circles', alert: 'reassignment-loop', role: 'ops' }],
    });
    expect(missed(rows)).toEqual([]);
    expect(named(rows, 'segment')).toEqual(['all']);
    expect(named(rows, 'precedence')).toEqual(['territory']);
    expect(named(rows, 'required field')).toEqual(['strict without country']);
    expect(named(rows, 'fallback queue')).toEqual(['unrouted', 'unrouted: retry', 'unrouted: expiry']);
    expect(named(rows, 'alert')).toEqual(['circles']);
    expect(named(rows, 'escalation')).toEqual(['standard L1', 'standard L2', 'standard L3', 'standard L4']);
  });

  it('names a segment that no lead gets, and a layer that decides none', async () => {
    const rows = await passOver({
      segments: [
        { id: 'german', when: { country: 'DE' } },
        { id: 'german-again', when: { country: 'DE' } },
        { id: 'all', default: true },
      ],
      precedence: { layers: ['territory', 'late'], fallback: { queue: 'unrouted' } },
      rules: [
        { id: 'everything', layer: 'territory', default: true, assign: { team: 'dach' } },
        { id: 'never', layer: 'late', when: { country: 'DE' }, assign: { owner: 'ana' } },
      ] as unknown as Policy['rules'],
    });
    expect(missed(rows).map(({ what }) => what)).toEqual(['german-again', 'late']);
  });

  it('names a fallback queue that ends at nobody', async () => {
    const rows = await passOver({ queues: [{ id: 'alps' }, { id: 'paris' }, { id: 'unrouted' }] });
    expect(missed(rows)).toMatchObject([{ what: 'unrouted: expiry', says: 'unrouted has no end' }]);
  });

  it('names a level whose people are not there, and an alert that its own failure does not set off', async () => {
    const rows = await passOver({
      escalation: {
        ...ESCALATION,
        roles: { ...ESCALATION.roles, engineering: { people: ['gone'], channel: 'notes' } },
      },
      reps: [...aPolicy().reps, { id: 'gone', active: false }],
      alerts: [{ id: 'never', alert: 'ownership-drift', role: 'ops', threshold: '200%' }],
    });
    expect(missed(rows).map(({ what }) => what)).toEqual(['never', 'standard L3']);
  });
});

describe('leadrail qa', () => {
  it('passes over the shipped rules and shows a row for everything', async () => {
    const { exit, out } = await leadrail('qa');
    expect([exit, out]).toEqual([0, expect.stringMatching(/all \d+ were exercised\n$/)]);
    expect(out.split('\n').filter(line => line.startsWith('ok')).length).toBeGreaterThan(40);
  }, 60_000);
});
