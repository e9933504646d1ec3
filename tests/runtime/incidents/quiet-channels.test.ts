import { describe, expect, it } from 'vitest';
import { incidentDesk, stepsOf } from './stage/incident-desk.ts';

const breach = (n: number) => ({ key: `response_breach:lead-${n}`, leadId: null, says: `Lead lead-${n} waits.` });

describe('many incidents', () => {
  it('of one kind are told to a role in one message', async () => {
    const desk = await incidentDesk();
    for (let n = 1; n <= 12; n += 1) await desk.open(breach(n));
    await desk.until(11);
    const [message, ...others] = await desk.told();
    expect(others).toEqual([]);
    expect(message).toMatch(/^role:ops: Level 2: 12 incidents of response_breach \(.* and 2 more\)\. Acknowledge by /);
  });

  it('that come one by one are told every five minutes, and none is left out', async () => {
    const desk = await incidentDesk();
    for (let n = 1; n <= 8; n += 1) {
      await desk.open(breach(n));
      await desk.until(n);
    }
    await desk.until(24.5);
    const told = await desk.told();
    expect(told).toHaveLength(3);
    const incidents = (await desk.service.store.messages('sent', 10)).flatMap(
      ({ payload }) => (payload['detail'] as { incidents: string[] }).incidents,
    );
    expect(new Set(incidents).size).toBe(8);
  });

  it('of different kinds are told apart', async () => {
    const desk = await incidentDesk();
    await desk.open();
    await desk.open({ category: 'integration_failure', key: 'crm', says: 'The CRM does not answer.' });
    await desk.until(11);
    expect(await desk.told()).toHaveLength(2);
  });
});

describe('a lower level', () => {
  it('stays silent while a higher one has an incident of the same kind, and hears of its own after that', async () => {
    const desk = await incidentDesk();
    const high = await desk.open(breach(1));
    await desk.until(26);
    const low = await desk.open(breach(2));
    await desk.until(37);
    expect(stepsOf(await desk.incident(low))).toContain('notify 2');
    expect((await desk.told()).map(says => says.slice(0, says.indexOf(' ')))).toEqual([
      'role:ops:',
      'role:engineering:',
    ]);
    await desk.resolve(high);
    await desk.resolve(low);
    await desk.open(breach(3));
    await desk.until(48);
    expect((await desk.told()).at(-1)).toMatch(/^role:ops: Level 2: Lead lead-3/);
  });

  it('is not silenced by another kind, or by a drill', async () => {
    const desk = await incidentDesk();
    await desk.open({ ...breach(1), businessCritical: true, drill: true });
    await desk.open({ category: 'drift', key: 'drift', businessCritical: true });
    await desk.open(breach(2));
    await desk.until(11);
    expect((await desk.told()).filter(says => says.startsWith('role:ops'))).toHaveLength(1);
  });
});

describe('a business critical incident', () => {
  it('reaches the last level within a second, and every level on the way is accounted for', async () => {
    const desk = await incidentDesk();
    const id = await desk.open({ businessCritical: true });
    await desk.at(0);
    const incident = await desk.incident(id);
    expect(stepsOf(incident)).toEqual([
      'opened',
      'began 1',
      'passed_on 2',
      'passed_on 3',
      'notify 4',
      'recover 1',
      'tried 1',
    ]);
    await desk.until(1);
    expect(await desk.told()).toEqual([expect.stringMatching(/^role:leadership: Level 4: Lead lead-7/)]);
  });

  it('may become so later: the same trouble says it', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.until(2);
    await desk.open({ businessCritical: true });
    await desk.at(2);
    expect(await desk.incident(id)).toMatchObject({ level: 4, business_critical: true });
  });
});
