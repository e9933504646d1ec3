import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/engine/time/units.ts';
import { lookAtLives } from '../../../src/runtime/doctor/look-at-lives.ts';
import { activateRelease } from '../../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../../src/runtime/releases/push-bundle.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import type { Story } from '../stage/a-story.ts';
import { afterADay, type Tampered } from './stage/tampered.ts';

/** Whoever is in Rome is promised more; in the second release it is Milan. */
const promising = (city: string) =>
  aPolicy({
    segments: [
      { id: 'capital', when: { city } },
      { id: 'all', default: true },
    ],
    sla: {
      targets: [
        { id: 'quick', segment: 'capital', assignment: { breach: '2m' }, response: { breach: '20m' } },
        { id: 'rest', default: true, calendar: 'noon', assignment: { breach: '10m' }, response: { breach: '2h' } },
      ],
      quarters: [],
    },
    calendars: [
      { id: 'monday-noon', zone: 'UTC', hours: { mon: ['12:00-13:00'] }, deadline_boundary: 'stay_at_close' },
      { id: 'noon', zone: 'UTC', hours: { mon: ['09:00-12:00'] }, deadline_boundary: 'stay_at_close' },
    ],
  });

const LEADS = ['fresh', 'answered', 'waiting', 'richer', 'one', 'other'];

describe('what is kept of a lead, and its clocks, worked out again', () => {
  let store: Tampered;
  const found = (...statements: string[]) => store.found(patient => lookAtLives(patient, LEADS), ...statements);
  beforeAll(async () => {
    store = await afterADay(promising('Rome'), aDay);
  });
  afterAll(() => store.end());

  /** One lead is answered in time, one waits, one becomes another segment's, and two become one. */
  async function aDay(story: Story): Promise<void> {
    for (const id of LEADS) await story.lead(id, id === 'waiting' ? 'FR' : 'DE', { source: 'demo' });
    story.now += HOUR;
    await story.tell('answered', 'paused', 1, { state: 'waiting_for_prospect' });
    await story.tell('answered', 'resumed', 2);
    await story.tell('answered', 'responded', 5);
    await story.tell('one', 'merged', 6, { into: 'other' });
    await story.tell('richer', 'enriched', 7, { fields: { city: 'Rome' } });
    await story.tell('richer', 'accepted', 8);
    // What was promised under the release before stays, though by this one it is another segment's.
    const second = aBundle(2, aBundle(1, null, promising('Rome')).id, promising('Milan'));
    await pushBundle(story.service, second, 'test');
    await activateRelease(story.service, { id: second.id, rollbackTo: 'fallback' }, 'test');
    await story.tell('fresh', 'enriched', 9, { fields: { city: 'Milan' } });
  }

  it('is the same, whatever release promised it', async () => {
    expect(await found()).toEqual([]);
  });

  it.each([
    ['status', "'closed'"],
    ['owner', "'maria'"],
    ['team', "'night'"],
    ['received_at', `received_at + ${DAY}`],
    ['first_owned_at', `first_owned_at - ${DAY}`],
    ['owned_at', 'null'],
    ['accepted_at', '1'],
    ['responded_at', 'null'],
    ['opportunity_at', '1'],
    ['closed_at', '1'],
    ['pauses', "'[]'"],
    ['merged_into', "'fresh'"],
    ['unassigned_due', '1'],
    ['segment', "'capital'"],
    ['sla', 'null'],
    ['escalation', "'none'"],
  ])('is found to be another when %s was changed by hand', async (column, value) => {
    expect(await found(`update leads set ${column} = ${value} where id = 'answered'`)).toContain('I1 lead:answered');
  });

  it.each([
    ['a promise that no release made', "update leads set segment = 'all' where id = 'richer'"],
    ['the owner of a lead that another took over', "update leads set owner = 'ana' where id = 'one'"],
    ['the lead into which one was merged', "update leads set merged_into = 'fresh' where id = 'one'"],
    ['a merge that nobody told', "delete from events where kind = 'merged'"],
    ['an event that is gone', "delete from events where kind = 'responded'"],
  ])('is found to be another for %s', async (_what, statement) => {
    expect((await found(statement)).some(each => each.startsWith('I1 lead:'))).toBe(true);
  });

  it.each([
    ['was deleted', 'assignment:waiting', 'delete from clocks'],
    ['is due later', 'response:fresh', 'update clocks set due_at = due_at + 1, next_at = next_at + 1'],
    ['is due never', 'response:fresh', 'update clocks set due_at = null, next_at = null'],
    ['has its timer set later', 'response:fresh', 'update clocks set next_at = 9e15 where next_at is not null'],
    [
      'was stopped by hand',
      'response:fresh',
      'update clocks set stopped_at = started_at, elapsed_ms = 0, next_at = null',
    ],
    ['began at another time', 'assignment:one', 'update clocks set started_at = started_at - 1'],
    ['took another time', 'response:answered', 'update clocks set elapsed_ms = 1 where elapsed_ms is not null'],
    ['broke its promise by hand', 'response:answered', 'update clocks set breached_at = due_at'],
    [
      'is pinned to another promise',
      'response:fresh',
      'update clocks set target_ms = null, due_at = null, next_at = null',
    ],
    ['runs by other hours', 'assignment:waiting', "update clocks set calendar = 'always'"],
    ['is held to another row', 'response:richer', "update clocks set sla = 'other'"],
  ])('finds a clock that %s', async (_what, clock, statement) => {
    expect(await found(statement)).toContain(`I6 clock:${clock}`);
  });

  it('finds leads with which nobody goes on', async () => {
    const broken = await found('pragma foreign_keys = off', "delete from leads where id = 'other'");
    expect(broken).toEqual(['I2 lead:one', 'I2 lead:other']);
  });

  it('finds a clock of what is no longer measured', async () => {
    const another = "update clocks set kind = 'reassignment' where lead_id = 'fresh' and kind = 'response'";
    expect(await found(another)).toContain('I6 clock:reassignment:fresh');
  });
});
