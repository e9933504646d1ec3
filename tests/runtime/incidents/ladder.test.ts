import { describe, expect, it } from 'vitest';
import { NINE } from '../stage/a-service.ts';
import { ESCALATION, incidentDesk, stepsOf, withLadder } from './stage/incident-desk.ts';

describe('an incident', () => {
  it('climbs to level 4 when nobody answers, and each level hears of it once', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.until(60);
    const incident = await desk.incident(id);
    expect(incident).toMatchObject({ level: 4, policy: 'standard', acked_at: null, resolved_at: null, count: 1 });
    expect(stepsOf(incident).filter(step => step.startsWith('notify'))).toEqual(['notify 2', 'notify 3', 'notify 4']);
    expect((await desk.told()).map(says => says.split(':').slice(0, 2).join(':'))).toEqual([
      'role:ops',
      'role:engineering',
      'role:leadership',
    ]);
  });

  it('tells who, why and by when, and holds the timer of each level', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.until(11);
    expect(await desk.told()).toEqual([
      `role:ops: Level 2: Lead lead-7: the first response was due. Acknowledge by 2026-11-02T09:25:30.000Z: incident ${id}.`,
    ]);
    expect((await desk.incident(id)).steps.find(({ step }) => step === 'notify')).toMatchObject({
      at: '2026-11-02T09:10:00.000Z',
      level: 2,
      role: 'ops',
      people: ['maria', 'ben'],
      respond_by: '2026-11-02T09:25:30.000Z',
    });
    expect((await desk.incident(id)).respond_by).toBe('2026-11-02T09:25:30.000Z');
  });

  it('is one while it is open: the same key adds to it', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    expect(await desk.open()).toBe(id);
    expect(await desk.open({ key: 'other' })).not.toBe(id);
    expect(await desk.incident(id)).toMatchObject({ count: 2 });
  });

  it('ends by itself when its trouble ends, and nobody hears of it any more', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.until(10);
    await desk.end('response_breach:lead-7');
    await desk.until(120);
    expect(await desk.told()).toEqual([]);
    expect(await desk.incident(id)).toMatchObject({ resolved_by: 'service', level: 2, next_at: null });
  });

  it('keeps the ladder that it opened with, whatever goes live later', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    const roles = { ...ESCALATION.roles, ops: { people: ['owl'], channel: 'elsewhere' } };
    const channels = { ...ESCALATION.channels, elsewhere: { type: 'log' as const } };
    await desk.release(withLadder({ escalation: { roles, channels, policies: [{ id: 'standard', levels: [] }] } }));
    const later = await desk.open({ key: 'later' });
    await desk.until(60);
    expect(stepsOf(await desk.incident(id))).toContain('notify 4');
    expect((await desk.service.store.messages('sent', 10)).map(({ channel }) => channel)).not.toContain('elsewhere');
    expect(stepsOf(await desk.incident(later))).toEqual(['opened']);
  });

  it('passes a level on at once when nobody of it is there, and says so', async () => {
    const reps = [{ id: 'ana' }, { id: 'ben', active: false }, { id: 'maria', active: false }, { id: 'owl' }];
    const desk = await incidentDesk(withLadder({ reps }));
    const id = await desk.open();
    await desk.until(11);
    const incident = await desk.incident(id);
    expect(stepsOf(incident).slice(-3)).toEqual(['passed_on 2', 'passed_on 3', 'notify 4']);
    expect(incident.steps.map(({ says }) => says)).toContain('Level 2 is passed: nobody of ops is active and present.');
  });

  it('is climbed by one of two workers only', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.at(0);
    desk.now += 10 * 60_000;
    await Promise.all([desk.at(10), desk.at(10, desk.second)]);
    await Promise.all([desk.at(11), desk.at(11, desk.second)]);
    expect(stepsOf(await desk.incident(id)).filter(step => step === 'notify 2')).toHaveLength(1);
    expect(await desk.told()).toHaveLength(1);
  });

  it('without a ladder is kept and shown', async () => {
    const desk = await incidentDesk(withLadder({ escalation: { roles: {}, channels: {}, policies: [] } }));
    const id = await desk.open();
    await desk.until(5);
    expect(await desk.incident(id)).toMatchObject({ level: 0, policy: null, next_at: null });
  });
});

describe('an acknowledged incident', () => {
  it('rests, and goes on at the next level when it is not resolved', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.until(12);
    expect(await desk.ack(id)).toBe('acked');
    expect(await desk.incident(id)).toMatchObject({ acked_by: 'maria', respond_by: null });
    await desk.until(29.5);
    expect(stepsOf(await desk.incident(id))).not.toContain('notify 3');
    await desk.until(30);
    expect(await desk.incident(id)).toMatchObject({ level: 3, acked_at: null });
    expect((await desk.incident(id)).steps.at(-1)?.says).toContain('it was acknowledged and is not resolved');
  });

  it('that is resolved is over, and so is one that was never acknowledged', async () => {
    const desk = await incidentDesk();
    const [one, two] = [await desk.open(), await desk.open({ key: 'two' })];
    await desk.until(12);
    await desk.ack(one);
    await desk.resolve(one, 'ben');
    await desk.resolve(two);
    await desk.until(200);
    expect(await desk.told()).toHaveLength(1);
    expect(await desk.incident(one)).toMatchObject({ resolved_by: 'ben', level: 2 });
  });

  it('stays as it is when somebody says so twice, and cannot be taken on once it is over', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.ack(id, 'maria');
    await desk.ack(id, 'ben');
    expect(await desk.incident(id)).toMatchObject({ acked_by: 'maria' });
    expect(await desk.resolve(id, 'ben')).toBe('resolved');
    expect(await desk.resolve(id, 'maria')).toBe('resolved');
    expect(await desk.incident(id)).toMatchObject({ resolved_by: 'ben' });
    expect(await desk.ack(id)).toBe('over');
    expect([await desk.ack('nobody'), await desk.resolve('nobody')]).toEqual(['unknown', 'unknown']);
  });

  it('is told to no one when it was taken on before its message went out', async () => {
    const desk = await incidentDesk();
    const id = await desk.open();
    await desk.until(10);
    await desk.ack(id);
    await desk.until(12);
    expect(await desk.told()).toEqual([]);
  });
});

describe('the same trouble again', () => {
  it('within a day is a new incident at the level that the old one had, and names it', async () => {
    const desk = await incidentDesk();
    const first = await desk.open();
    await desk.until(31);
    await desk.end('response_breach:lead-7');
    const second = await desk.open();
    await desk.until(33);
    expect(await desk.incident(second)).toMatchObject({ level: 3, fired_before: first });
    expect((await desk.incident(second)).steps.map(({ says }) => says)).toContain(
      'Level 2 is passed: a higher level is called at once, it was here less than a day ago.',
    );
  });

  it('after a day begins at the foot', async () => {
    const desk = await incidentDesk();
    await desk.open();
    await desk.until(31);
    await desk.end('response_breach:lead-7');
    desk.now += 24 * 60 * 60_000 + 1;
    const second = await desk.open();
    await desk.at((desk.now - NINE) / 60_000);
    expect(await desk.incident(second)).toMatchObject({ fired_before: null, level: 1 });
  });
});
