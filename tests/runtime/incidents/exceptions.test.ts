import { describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { type IncidentDesk, incidentDesk, stepsOf, withLadder } from './stage/incident-desk.ts';

const MINUTE = 60_000;

/** Leads that nobody has a rule for. */
const post = async (desk: IncidentDesk, n: number, more: object = {}) => {
  await handleLead(desk.service, { id: `lead-${n}`, source: 'demo', country: 'SE', ...more });
};

describe('faults of single decisions', () => {
  it('are counted, and one of them is no incident', async () => {
    const desk = await incidentDesk();
    await post(desk, 1);
    const faults = { categories: ['failed_rule'], since: desk.now, most: 10 };
    expect(await desk.service.store.countExceptions(faults)).toBe(1);
    expect(await desk.service.store.countExceptions({ ...faults, since: desk.now + 1 })).toBe(0);
    expect(await desk.incidents()).toEqual([]);
  });

  it('are one incident when there are five within a quarter of an hour, and climb to engineering at once', async () => {
    const desk = await incidentDesk();
    for (let n = 1; n <= 5; n += 1) await post(desk, n);
    await desk.at(0);
    const [incident, ...others] = await desk.incidents();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ category: 'failed_rule', key: 'failed_rule:demo', level: 3, lead_id: null });
    expect(incident && stepsOf(incident)).toContain('notify 3');
    for (let n = 6; n <= 8; n += 1) await post(desk, n);
    expect((await desk.incidents()).map(({ count }) => count)).toEqual([4]);
  });

  it('are none when they come slowly', async () => {
    const desk = await incidentDesk();
    for (let n = 1; n <= 9; n += 1) {
      await post(desk, n);
      desk.now += 4 * MINUTE;
    }
    expect(await desk.incidents()).toEqual([]);
  });

  it('count together when each is of another source', async () => {
    const sources = ['a', 'b', 'c', 'd', 'e'].map(id => ({ id }));
    const desk = await incidentDesk(withLadder({ sources }));
    for (const [n, { id }] of sources.entries()) await post(desk, n, { source: id });
    expect((await desk.incidents()).map(({ key }) => key)).toEqual(['failed_rule:several']);
  });

  it('count once a lead, however often it is decided', async () => {
    const desk = await incidentDesk();
    await post(desk, 1);
    const again = {
      at: desk.now,
      category: 'failed_rule',
      subject: 'demo',
      leadId: 'lead-1',
      source: 'demo',
      rule: null,
    };
    expect(await desk.service.commit.run(work => work.store.addException(again))).toBe(false);
  });

  it('are also fields that a source requires, and rules of one rank that disagree', async () => {
    const rules = [
      { id: 'one', layer: 'territory', when: { country: 'DE' }, assign: { team: 'dach' } },
      { id: 'two', layer: 'territory', when: { city: 'Bonn' }, assign: { queue: 'paris' } },
    ];
    const desk = await incidentDesk(withLadder({ rules }));
    for (let n = 1; n <= 5; n += 1) await handleLead(desk.service, { id: `m${n}`, source: 'strict' });
    for (let n = 1; n <= 5; n += 1)
      await handleLead(desk.service, { id: `c${n}`, source: 'demo', country: 'DE', city: 'Bonn' });
    expect((await desk.incidents()).map(({ key }) => key).sort()).toEqual(['conflict:one', 'missing_field:strict']);
  });
});
