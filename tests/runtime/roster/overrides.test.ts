import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const until = (ms: number): string => new Date(NINE + ms).toISOString();

describe('an override of a rep', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
  });
  afterEach(() => service.end());

  const patch = (rep: string, body: object) => service.ask('operate', 'PATCH', `/v1/reps/${rep}`, body);
  const gone = (more: object = {}) =>
    patch('ana', { active: false, until: until(HOUR), reason: 'left early', ...more });
  const ownerOf = async (id: string) => (await service.lead({ id, country: 'DE' })).body.owner;
  const overrides = async () => (await service.ask('read', 'GET', '/v1/status')).body.overrides;

  it('wins over the rules until it expires', async () => {
    expect((await gone()).body).toMatchObject({ rep: 'ana', presence: 'inactive', overrides: [{ field: 'active' }] });
    expect([await ownerOf('a'), await ownerOf('b')]).toEqual(['ben', 'ben']);
    service.now = NINE + HOUR;
    await service.running.tick(service.now);
    expect([await ownerOf('c'), await overrides()]).toEqual(['ana', []]);
  });

  it('says what holds by name, as well', async () => {
    await patch('ana', { field: 'active', value: false, until: until(HOUR), reason: 'left' });
    expect(await ownerOf('a')).toBe('ben');
  });

  it('takes somebody away, and limits what they can take', async () => {
    await patch('ana', { away: true, until: until(HOUR), reason: 'ill' });
    expect(await ownerOf('a')).toBe('ben');
    await patch('ben', { capacity: { open: 1 }, until: until(HOUR), reason: 'busy' });
    expect((await service.lead({ id: 'b', country: 'DE' })).body).toMatchObject({ owner: null, queue: 'unrouted' });
  });

  it('survives a restart and the next release, and is shown as drift beside what the rules say', async () => {
    await gone();
    await service.restart();
    const next = aBundle(2, null, aPolicy({ lists: [{ id: 'unused', values: ['x'] }] }));
    await service.ask('deploy', 'POST', '/v1/releases', next);
    await service.ask('deploy', 'POST', `/v1/releases/${next.id}/activate`, {});
    expect(await ownerOf('a')).toBe('ben');
    expect(await overrides()).toEqual([
      {
        rep: 'ana',
        field: 'active',
        value: false,
        rules: null,
        until: until(HOUR),
        reason: 'left early',
        who: 'token:operate',
      },
    ]);
  });

  it('is given back to the rules with null', async () => {
    await gone();
    expect((await patch('ana', { active: null, reason: 'a mistake' })).body).toMatchObject({ presence: 'here' });
    expect(await ownerOf('a')).toBe('ana');
  });

  it('stays in what a decision was made from, so that it is explained the same when the override is over', async () => {
    await gone();
    const decision = (await service.lead({ id: 'a', country: 'DE' })).body;
    service.now = NINE + 2 * HOUR;
    await service.running.tick(service.now);
    await service.restart();
    const told = (await service.ask('read', 'GET', '/v1/leads/a/explain')).body.explanation as Record<string, unknown>;
    expect(told.decision).toEqual(decision);
    expect(told.steps).toMatchObject([{ tries: [{ dropped: [{ rep: 'ana', why: 'inactive' }] }] }]);
  });

  it('leaves one audit entry a change, and none when the same is said again', async () => {
    await gone();
    await gone();
    await gone({ reason: 'left for good' });
    service.now = NINE + HOUR;
    await service.running.tick(service.now);
    const trail = (await service.ask('read', 'GET', '/v1/audit')).text.trim().split('\n');
    const roster = trail.map(line => JSON.parse(line)).filter(({ what }) => what.startsWith('roster.'));
    expect(roster.map(({ what, who }) => [what, who])).toEqual([
      ['roster.overridden', 'token:operate'],
      ['roster.overridden', 'token:operate'],
      ['roster.expired', 'service'],
    ]);
    expect(roster[0].detail).toMatchObject({ rep: 'ana', field: 'active', value: false, reason: 'left early' });
  });

  it.each([
    ['reason', { active: false, until: until(HOUR), reason: ' ' }],
    ['until', { active: false, reason: 'left' }],
    ['until', { active: false, until: until(-1), reason: 'left' }],
    ['until', { active: false, until: until(90 * DAY + 1), reason: 'left' }],
    ['since', { active: false, until: until(HOUR), since: until(MINUTE), reason: 'left' }],
    ['body', { until: until(HOUR), reason: 'left' }],
    ['away', { away: [{ from: '2026-11-05', to: '2026-11-04' }], until: until(HOUR), reason: 'left' }],
    ['away', { away: [null], until: until(HOUR), reason: 'left' }],
    ['capacity', { capacity: { open: -1 }, until: until(HOUR), reason: 'left' }],
    ['capacity', { capacity: { weekly: 1 }, until: until(HOUR), reason: 'left' }],
    ['active', { field: 'active', value: 'no', until: until(HOUR), reason: 'left' }],
    ['active', { active: 'no', until: until(HOUR), reason: 'left' }],
  ])('is refused with the name of the field: %s', async (field, body) => {
    const answer = await patch('ana', body);
    expect([answer.status, answer.body.field]).toEqual([400, field]);
    expect(await overrides()).toEqual([]);
  });

  it('is refused for a rep that the live rules do not know, also one with the name of a prototype key', async () => {
    for (const rep of ['nobody', 'constructor', '__proto__']) {
      expect((await patch(rep, { active: false, until: until(HOUR), reason: 'left' })).status).toBe(404);
    }
  });
});

describe('a roster as CSV', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
  });
  afterEach(() => service.end());

  const send = (lines: string[]) =>
    service.ask('operate', 'POST', '/v1/roster', lines.join('\n'), { 'content-type': 'text/csv' });

  it('changes every rep that it names', async () => {
    const answer = await send([
      'rep,active,away_from,away_to,until,reason',
      `ana,false,,,${until(DAY)},left`,
      `ben,,2026-11-02,2026-11-03,${until(DAY)},holiday`,
    ]);
    expect(answer.body).toEqual({ reps: 2, changed: 2, rerouted: 0 });
    const { reps } = (await service.ask('read', 'GET', '/v1/reps')).body;
    expect(reps).toMatchObject([
      { rep: 'ana', presence: 'inactive', teams: ['dach'] },
      { rep: 'ben', presence: 'away' },
      { rep: 'maria', presence: 'here', teams: [] },
      { rep: 'owl' },
    ]);
  });

  it('changes nothing when one row is wrong, and names each wrong line', async () => {
    const answer = await send([
      'rep,active,until,reason',
      `ana,false,${until(DAY)},left`,
      `ben,perhaps,${until(DAY)},x`,
      'maria,,,x',
    ]);
    expect([answer.status, answer.body.problems]).toMatchObject([400, [{ line: 3 }, { line: 4 }]]);
    expect((await service.ask('read', 'GET', '/v1/status')).body.overrides).toEqual([]);
  });

  it('names all that is wrong at once: unknown reps, reps named twice, cells beyond the last, bad values', async () => {
    const header = 'rep,active,away,away_from,until,reason';
    const answer = await send([
      header,
      `ana,false,,,${until(DAY)},left`,
      `zoe,perhaps,,,${until(DAY)},`,
      `ana,false,,,${until(DAY)},left`,
      `ben,,true,2026-11-02,${until(DAY)},ill, at home`,
      `,true,,,${until(DAY)},x`,
      `maria,true,,,${until(DAY)},x,,`,
    ]);
    expect([answer.status, answer.body.problems]).toEqual([
      400,
      [
        { line: 3, says: expect.stringMatching(/^rep: .*no rep "zoe".*; active: .*; reason: /) },
        { line: 4, says: expect.stringContaining('ana stands in line 2 already') },
        { line: 5, says: expect.stringMatching(/7 cells under 6 columns.*; away: say either/) },
        { line: 6, says: 'rep: say whom' },
      ],
    ]);
    expect((await service.ask('read', 'GET', '/v1/status')).body.overrides).toEqual([]);
  });

  it('refuses a header that it does not know', async () => {
    const says = (await send(['rep,status,rep,until'])).body.problems;
    expect(says).toHaveLength(3);
    expect(JSON.stringify(says)).toMatch(/no column .*status.*stands twice.*column reason is needed/);
    expect((await send([''])).body.problems).toHaveLength(3);
  });

  it('counts what it changes, not what holds already', async () => {
    const rows = ['rep,active,until,reason', `ana,false,${until(DAY)},left`, `ben,true,${until(DAY)},back`];
    expect((await send(rows)).body).toMatchObject({ reps: 2, changed: 2 });
    expect((await send(rows)).body).toMatchObject({ reps: 2, changed: 0 });
  });
});
