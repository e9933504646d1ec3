import { describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { NINE } from '../stage/a-service.ts';
import { type IncidentDesk, incidentDesk, stepsOf, withLadder } from './stage/incident-desk.ts';

const MINUTE = 60_000;

/** Every lead is to have an owner within five minutes and an answer within half an hour. */
const promising = (more: object = {}) =>
  withLadder({
    sla: {
      targets: [
        {
          id: 'rest',
          default: true,
          calendar: 'always',
          assignment: { breach: '5m' },
          response: { breach: '30m' },
          escalation: 'standard',
          ...more,
        },
      ],
      quarters: [],
    },
  });

/** The whole service, each minute up to there. */
async function live(desk: IncidentDesk, minute: number): Promise<void> {
  while (desk.now < NINE + minute * MINUTE) {
    desk.now += MINUTE;
    await allRounds(desk.service)(desk.now);
  }
}

describe('a promise that breaks', () => {
  it('to assign: the service gives the lead to the fallback queue’s person, and nobody is woken', async () => {
    const desk = await incidentDesk(promising());
    await handleLead(desk.service, { id: 'lead-7', source: 'demo', country: 'AT' });
    await live(desk, 12);
    const [incident] = await desk.incidents();
    expect(incident).toMatchObject({ category: 'assignment_breach', lead_id: 'lead-7', level: 1, policy: 'standard' });
    expect(incident?.opened_at).toBe('2026-11-02T09:05:00.000Z');
    expect(incident?.resolved_at).toBe('2026-11-02T09:08:00.000Z');
    expect((await desk.service.store.decisions('lead-7')).at(-1)?.decision.owner).toBe('maria');
    expect((await desk.told()).filter(says => says.startsWith('role:'))).toEqual([]);
  });

  it('to answer: it climbs to leadership while nobody does anything', async () => {
    const desk = await incidentDesk(promising());
    await handleLead(desk.service, { id: 'lead-7', source: 'demo', country: 'DE' });
    await live(desk, 90);
    const [incident] = await desk.incidents();
    expect(incident).toMatchObject({ category: 'response_breach', level: 4, resolved_at: null });
    expect(incident && stepsOf(incident).filter(step => /notify|passed/.test(step))).toEqual([
      'notify 2',
      'notify 3',
      'notify 4',
    ]);
    expect((await desk.told()).filter(says => says.startsWith('role:')).map(says => says.split(':')[1])).toEqual([
      'ops',
      'engineering',
      'leadership',
    ]);
  });

  it('to answer, where the SLA row is business critical: leadership hears of it at once', async () => {
    const desk = await incidentDesk(promising({ business_critical: true }));
    await handleLead(desk.service, { id: 'lead-7', source: 'demo', country: 'DE' });
    await live(desk, 31);
    expect((await desk.incidents())[0]).toMatchObject({ level: 4, business_critical: true });
    expect((await desk.told()).filter(says => says.startsWith('role:'))).toEqual([
      expect.stringMatching(/^role:leadership: Level 4: Lead lead-7/),
    ]);
  });
});
