import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_LADDER } from '../../../src/engine/sla/ladder/ladder.ts';
import { atTheFoot } from '../../../src/engine/sla/ladder/standing.ts';
import type { NewIncident, NewTelling } from '../../../src/runtime/store/rows/incidents.ts';
import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import { ENGINES } from '../stage/engines.ts';

const incident = (id: string, more: Partial<NewIncident> = {}): NewIncident => ({
  id,
  category: 'drift',
  key: id,
  leadId: null,
  ladder: NO_LADDER,
  businessCritical: false,
  drill: false,
  says: 'Something is wrong.',
  refiredFrom: null,
  standing: atTheFoot(1_000),
  dueAt: 1_000,
  ...more,
});

const telling = (more: Partial<NewTelling> = {}): NewTelling => ({
  incident: 'a',
  category: 'drift',
  level: 2,
  role: 'ops',
  drill: false,
  tellAt: 2_000,
  respondBy: 9_000,
  ...more,
});

describe.each(ENGINES)('incidents in the %s store', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const write = <T>(work: (unit: StoreUnit) => Promise<T>): Promise<T> => store.transaction(work);
  const add = (...incidents: NewIncident[]) =>
    write(async unit => {
      for (const each of incidents) await unit.addIncident(each);
    });

  it('come back as they were added', async () => {
    const given = incident('a', { key: '__proto__', standing: { ...atTheFoot(5, 3), tries: 2, handedOver: true } });
    await add(given);
    const added = { count: 1, steps: 0, ackedBy: null, resolvedAt: null, resolvedBy: null };
    expect(await store.incident('a')).toEqual({ ...given, ...added });
    expect(await store.incident('b')).toBeNull();
    expect([...(await store.incidentsOf(['a', 'b'])).keys()]).toEqual(['a']);
  });

  it('are one while open: a second of the key is refused, and allowed once the first is over', async () => {
    await add(incident('a', { key: 'k' }));
    await expect(add(incident('b', { key: 'k' }))).rejects.toThrow();
    await write(unit => unit.resolveIncident('a', 2_000, 'maria'));
    await add(incident('b', { key: 'k' }));
    expect((await store.openIncidentOf('k'))?.id).toBe('b');
    expect((await store.lastIncidentOf('k', 2_000))?.id).toBe('a');
    expect(await store.lastIncidentOf('k', 2_001)).toBeNull();
  });

  it('are claimed once until their lease is over, oldest first, and never when they are over', async () => {
    await add(incident('a', { dueAt: 30 }), incident('b', { dueAt: 10 }), incident('c', { dueAt: 20 }));
    await add(incident('later', { dueAt: 101 }), incident('resting', { dueAt: null }), incident('over'));
    await write(unit => unit.resolveIncident('over', 50, 'maria'));
    const claim = (now: number, limit: number) => write(unit => unit.claimIncidents(now, now + 60, limit));
    expect([...(await claim(100, 2))].sort()).toEqual(['b', 'c']);
    expect(await claim(100, 9)).toEqual(['a']);
    expect(await claim(100, 9)).toEqual([]);
    expect([...(await claim(160, 9))].sort()).toEqual(['a', 'b', 'c', 'later']);
  });

  it('number their steps without a gap', async () => {
    await add(incident('a'), incident('b'));
    const step = { at: 1, level: 1, step: 'began', says: 'It began.', detail: { n: 1 } };
    await write(async unit => {
      await unit.addIncidentStep('a', step);
      await unit.addIncidentStep('b', step);
      await unit.addIncidentStep('a', { ...step, level: null });
    });
    const steps = await store.incidentSteps(['a', 'none']);
    expect(steps.get('a')).toEqual([
      { seq: 1, ...step },
      { seq: 2, ...step, level: null },
    ]);
    expect(steps.get('none')).toEqual([]);
    expect((await store.incident('a'))?.steps).toBe(2);
  });

  it('move, rest and end, and do not move after that', async () => {
    await add(incident('a'));
    const moved = { ...atTheFoot(1_000), level: 2, respondBy: 5_000 };
    await write(unit => unit.moveIncident('a', moved, 5_000));
    expect(await store.incident('a')).toMatchObject({ standing: moved, dueAt: 5_000 });
    await write(unit => unit.ackIncident('a', { at: 3_000, by: 'maria', dueAt: 7_000 }));
    const acked = { ackedBy: 'maria', dueAt: 7_000, standing: { ackedAt: 3_000, respondBy: null } };
    expect(await store.incident('a')).toMatchObject(acked);
    await write(unit => unit.resolveIncident('a', 4_000, 'ben'));
    await write(unit => unit.moveIncident('a', { ...moved, level: 4 }, 9_000));
    await write(unit => unit.resolveIncident('a', 5_000, 'maria'));
    expect(await store.incident('a')).toMatchObject({ resolvedAt: 4_000, resolvedBy: 'ben', dueAt: null });
  });

  it('count what is reported again, and are looked at sooner for it, never later', async () => {
    await add(incident('a', { dueAt: 500 }), incident('resting', { dueAt: null }));
    await write(async unit => {
      await unit.seenAgain('a', false, 900);
      await unit.seenAgain('resting', true, 900);
    });
    expect(await store.incident('a')).toMatchObject({ count: 2, dueAt: 500, businessCritical: false });
    expect(await store.incident('resting')).toMatchObject({ count: 2, dueAt: 900, businessCritical: true });
  });

  it('are listed newest first, open ones apart', async () => {
    await add(incident('a', { standing: atTheFoot(1) }), incident('c', { standing: atTheFoot(3) }));
    await add(incident('b', { standing: atTheFoot(2) }));
    await write(unit => unit.resolveIncident('b', 9, 'maria'));
    const ids = async (state: 'open' | 'all') => (await store.incidents({ state, limit: 9 })).map(({ id }) => id);
    expect([await ids('open'), await ids('all')]).toEqual([
      ['c', 'a'],
      ['c', 'b', 'a'],
    ]);
  });

  it('are told once: by one of two workers, or silent with the reason', async () => {
    await add(incident('a'), incident('b'));
    await write(async unit => {
      await unit.addTelling(telling());
      await unit.addTelling(telling({ incident: 'b', tellAt: 3_000 }));
    });
    expect(await store.dueTellings(1_999)).toEqual([]);
    const due = (await store.dueTellings(3_000)).map(({ n }) => n);
    expect(await write(unit => unit.endTellings(due.slice(0, 1), { toldAt: 3_000 }))).toEqual(due.slice(0, 1));
    expect(await write(unit => unit.endTellings(due, { silence: 'resolved' }))).toEqual(due.slice(1));
    expect(await store.dueTellings(9_000)).toEqual([]);
    expect(await store.lastTellings('drift', 0)).toEqual([{ role: 'ops', tellAt: 2_000, pending: false }]);
    expect(await store.lastTellings('drift', 2_001)).toEqual([]);
  });

  it('know the highest open level of their kind', async () => {
    const at = (level: number) => ({ standing: { ...atTheFoot(1), level } });
    await add(incident('a', at(2)), incident('b', at(3)), incident('c', { ...at(4), drill: true }));
    expect(await store.highestOpenLevel('drift', null)).toBe(3);
    expect(await store.highestOpenLevel('drift', 'standard')).toBe(0);
  });

  it('and exceptions are counted from a moment on, no further than asked', async () => {
    const exception = { at: 10, category: 'conflict', subject: 'r', leadId: 'l1', source: null, rule: 'r' };
    await write(async unit => {
      expect(await unit.addException(exception)).toBe(true);
      expect(await unit.addException(exception)).toBe(false);
      await unit.addException({ ...exception, leadId: 'l2', subject: 's', at: 20 });
      await unit.addException({ ...exception, leadId: 'l3', at: 30 });
    });
    const faults = { categories: ['conflict'], since: 10, most: 9 };
    expect(await store.countExceptions(faults)).toBe(3);
    expect(await store.countExceptions({ ...faults, since: 20 })).toBe(2);
    expect(await store.countExceptions({ ...faults, most: 2 })).toBe(2);
    expect(await store.countExceptions(faults, 'r')).toBe(2);
    await add(incident('a', { category: 'conflict' }), incident('d', { category: 'conflict', drill: true }));
    expect(await store.countIncidents({ ...faults, since: 1_000 })).toBe(1);
    expect(await store.countIncidents({ ...faults, since: 1_001 })).toBe(0);
  });
});
