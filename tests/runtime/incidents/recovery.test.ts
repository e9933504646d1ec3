import { describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { type IncidentDesk, incidentDesk, stepsOf, withLadder } from './stage/incident-desk.ts';

const waitingLead = async (desk: IncidentDesk) => {
  await handleLead(desk.service, { id: 'lead-7', source: 'demo', country: 'AT' });
  return desk.open({ category: 'assignment_breach', key: 'assignment_breach:lead-7', leadId: 'lead-7' });
};

const came = async (desk: IncidentDesk, id: string) =>
  (await desk.incident(id)).steps.flatMap(step => ('came' in step ? [step['came']] : []));

const ownerOf = async (desk: IncidentDesk) => (await desk.service.store.decisions('lead-7')).at(-1)?.decision.owner;

describe('the first level', () => {
  it('decides a lead that waits again, and hands it to the fallback queue’s person in the end', async () => {
    const desk = await incidentDesk();
    const id = await waitingLead(desk);
    await desk.until(2.5);
    expect(await came(desk, id)).toEqual(['still_waiting', 'still_waiting', 'still_waiting']);
    expect(await ownerOf(desk)).toBeNull();
    await desk.until(20);
    expect(await came(desk, id)).toContain('handed_over');
    expect(await ownerOf(desk)).toBe('maria');
    expect((await desk.incident(id)).resolved_at).toBe('2026-11-02T09:03:00.000Z');
    expect((await desk.told()).filter(says => says.startsWith('role:'))).toEqual([]);
  });

  it('finds an owner as soon as one is there, and the incident is over', async () => {
    const calendars = [
      { id: 'monday-noon', zone: 'UTC', hours: { mon: ['09:02-13:00'] }, deadline_boundary: 'stay_at_close' as const },
    ];
    const desk = await incidentDesk(withLadder({ calendars }));
    const id = await waitingLead(desk);
    await desk.until(5);
    expect(await came(desk, id)).toEqual(['still_waiting', 'still_waiting', 'owner_found']);
    expect(await ownerOf(desk)).toBe('owl');
    expect(await desk.incident(id)).toMatchObject({ resolved_at: '2026-11-02T09:02:00.000Z', resolved_by: 'service' });
  });

  it('reminds an owner who does not answer, and never takes the lead away', async () => {
    const desk = await incidentDesk();
    await handleLead(desk.service, { id: 'lead-7', source: 'demo', country: 'DE' });
    const owner = await ownerOf(desk);
    const id = await desk.open({ leadId: 'lead-7' });
    await desk.until(5);
    expect((await came(desk, id)).slice(0, 3)).toEqual(['reminded', 'reminded', 'reminded']);
    expect(await ownerOf(desk)).toBe(owner);
    expect((await desk.told()).filter(says => says.includes('Please answer now'))).toHaveLength(3);
  });

  it('goes on to people when an attempt fails', async () => {
    const desk = await incidentDesk();
    const id = await desk.open({ category: 'assignment_breach', key: 'k', leadId: 'lead-7' });
    await handleLead(desk.service, { id: 'lead-7', source: 'demo', country: 'AT' });
    const { store } = desk.service;
    const broken = Object.assign(Object.create(desk.service), { ledger: null, store });
    await desk.at(0, broken);
    expect(await came(desk, id)).toEqual(['failed']);
    await desk.until(10);
    expect(stepsOf(await desk.incident(id)).some(step => step === 'tried 1')).toBe(true);
  });
});
