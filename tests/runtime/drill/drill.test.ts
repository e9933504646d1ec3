import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { incidentsRound } from '../../../src/runtime/incidents/incidents-round.ts';
import { withLadder } from '../incidents/stage/incident-desk.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const MINUTE = 60_000;

describe('a drill', () => {
  let app: MemoryApp;
  beforeEach(async () => {
    app = await memoryApp({ bundle: aBundle(1, null, withLadder()) });
  });
  afterEach(() => app.end());

  const start = async (body: object) => (await app.ask('operate', 'POST', '/v1/drills', body)).json();
  const report = async (id: string) => (await app.ask('read', 'GET', `/v1/drills/${id}`)).json();
  const ack = (id: string, by?: string) => app.ask('operate', 'POST', `/v1/incidents/${id}/ack`, by ? { by } : {});
  const at = (ms: number) => {
    app.now = NINE + ms;
    return incidentsRound(app.service, app.now);
  };
  const verdicts = async (id: string) =>
    (await report(id)).levels.map(({ level, verdict }: { level: number; verdict: string }) => `${level} ${verdict}`);
  const audit = async () => (await app.service.store.auditTrail(10)).map(({ what }) => what);

  it('tells every level up to the one it must reach, marked, and nobody above', async () => {
    const { id, state } = await start({ level: 3 });
    expect(state).toBe('running');
    await at(1000);
    const told = (await app.service.store.messages('sent', 10)).map(row => [
      row.recipient,
      row.kind,
      row.payload['says'],
    ]);
    expect(told.map(([to, kind]) => `${kind} ${to}`).sort()).toEqual(['drill role:engineering', 'drill role:ops']);
    expect(told.every(([, , says]) => String(says).startsWith('DRILL. '))).toBe(true);
    const [incident] = (await app.ask('read', 'GET', '/v1/incidents')).json().incidents;
    expect(incident).toMatchObject({ id, drill: true, category: 'drill', level: 3 });
    expect(await verdicts(id)).toEqual(['1 passed', '2 waiting', '3 waiting']);
  });

  it('passes when each level acknowledges in time, each for itself, and its times are kept', async () => {
    const { id } = await start({ level: 3, policy: 'standard' });
    await at(1000);
    app.now = NINE + 5 * MINUTE;
    await ack(id, 'maria');
    expect(await verdicts(id)).toEqual(['1 passed', '2 passed', '3 waiting']);
    app.now = NINE + 9 * MINUTE;
    await ack(id, 'ben');
    expect(await report(id)).toMatchObject({
      state: 'passed',
      ended_at: '2026-11-02T09:09:00.000Z',
      levels: [
        { level: 1, role: null, acked_by: 'service', took_s: 1 },
        { level: 2, role: 'ops', acked_by: 'maria', took_s: 299, verdict: 'passed' },
        { level: 3, role: 'engineering', acked_by: 'ben', took_s: 539, verdict: 'passed' },
      ],
    });
    expect(await audit()).toEqual(expect.arrayContaining(['drill.started', 'drill.ended']));
  });

  it('takes an answer without a name for all', async () => {
    const { id } = await start({ level: 4 });
    await at(1000);
    // One that has only begun shows nothing yet.
    expect(await app.service.store.lastDrill()).toBeNull();
    expect((await ack(id)).json()).toMatchObject({ acked_at: expect.any(String), resolved_by: 'drill' });
    expect(await app.service.store.lastDrill()).toBe(NINE + 1000);
    expect((await report(id)).state).toBe('passed');
  });

  it('fails when a level does not answer, and is over by itself then', async () => {
    const { id } = await start({ level: 3 });
    await at(1000);
    await ack(id, 'ben');
    expect(await verdicts(id)).toEqual(['1 passed', '2 passed', '3 passed']);
    const { id: other } = await start({ level: 3 });
    await at(2000);
    await ack(other, 'maria');
    await at(31 * MINUTE);
    expect(await report(other)).toMatchObject({ state: 'failed' });
    expect(await verdicts(other)).toEqual(['1 passed', '2 passed', '3 failed']);
    expect((await app.ask('read', 'GET', '/v1/incidents')).json().incidents).toEqual([]);
  });

  it('fails at a level where nobody is there', async () => {
    await app.end();
    const reps = [{ id: 'ana' }, { id: 'ben', active: false }, { id: 'maria' }, { id: 'owl' }];
    app = await memoryApp({ bundle: aBundle(1, null, withLadder({ reps })) });
    const { id } = await start({ level: 3 });
    await at(1000);
    await ack(id, 'maria');
    expect(await report(id)).toMatchObject({ state: 'failed' });
    expect(await verdicts(id)).toEqual(['1 passed', '2 passed', '3 failed']);
  });

  it('of the first level is the service’s own', async () => {
    const { id } = await start({ level: 1 });
    await at(1000);
    expect(await report(id)).toMatchObject({ state: 'passed', levels: [{ level: 1, acked_by: 'service' }] });
  });

  it('fails when the service takes it up too late', async () => {
    const { id } = await start({ level: 1 });
    await at(2 * MINUTE);
    expect(await report(id)).toMatchObject({ state: 'failed' });
  });

  it('is no fault: it is not counted, and it silences nobody', async () => {
    await start({ level: 4 });
    await at(1000);
    expect(await app.service.store.countIncidents({ categories: ['drill'], since: 0, most: 9 })).toBe(0);
    expect(await app.service.store.highestOpenLevel('drill', 'standard')).toBe(0);
  });

  it.each([
    [{ level: 5 }, 'level'],
    [{ level: 3, policy: 'none' }, 'policy'],
    [{ level: '3' }, 'level'],
    [{}, 'level'],
  ])('%j is refused', async (body, field) => {
    expect(await start(body)).toMatchObject({ status: 400, field });
  });

  it('is known by its own id alone', async () => {
    expect(await report('none')).toMatchObject({ status: 404 });
  });
});
