import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clocksOf, type ShownClock } from '../../../src/runtime/clocks/clocks-of.ts';
import { clocksRound } from '../../../src/runtime/clocks/clocks-round.ts';
import { readLeadFile } from '../../../src/runtime/leads/read-lead-file.ts';
import { NINE } from '../stage/a-service.ts';
import { aStory, type Story, storyPolicy } from '../stage/a-story.ts';
import { HOUR, MINUTE, withClocks } from './stage/clock-desk.ts';

const { sla, calendars, escalation } = withClocks();
const text = (minute: number): string => new Date(NINE + minute * MINUTE).toISOString();

describe('clocks, told what happens by events', () => {
  let story: Story;
  beforeEach(async () => {
    story = await aStory(storyPolicy({ sla, calendars, escalation }));
  });
  afterEach(() => story.end());

  const clock = async (id: string, kind: ShownClock['clock']) =>
    (await clocksOf(story.service.store, id)).find(each => each.clock === kind);
  const ring = (minute: number) => {
    story.now = NINE + minute * MINUTE;
    return clocksRound.run(story.service, story.now);
  };

  it('stand with the lead when somebody looks at it', async () => {
    await story.lead('a', 'DE');
    expect((await readLeadFile(story.service.store, 'a'))?.clocks).toMatchObject([
      { clock: 'assignment', state: 'stopped' },
      { clock: 'response', state: 'running', due_at: text(240), sla: 'prompt' },
    ]);
  });

  it('the answer, not the acceptance, is the first touch', async () => {
    await story.lead('a', 'DE');
    story.now = NINE + HOUR;
    await story.tell('a', 'accepted', 10);
    expect(await clock('a', 'response')).toMatchObject({ state: 'running' });
    await story.tell('a', 'responded', 20);
    expect(await clock('a', 'response')).toMatchObject({ state: 'stopped', elapsed_s: 20 * 60 });
  });

  it('pause and resume', async () => {
    await story.lead('a', 'DE');
    story.now = NINE + 2 * HOUR;
    await story.tell('a', 'paused', 30, { state: 'waiting_for_prospect' });
    expect(await clock('a', 'response')).toMatchObject({ state: 'paused' });
    await story.tell('a', 'resumed', 90);
    expect(await clock('a', 'response')).toMatchObject({ state: 'running', due_at: text(300) });
  });

  it('a hand-over opens an interval of its own', async () => {
    await story.lead('a', 'DE');
    story.now = NINE + 2 * HOUR;
    await story.tell('a', 'reassigned', 60, { to: 'carla', why: 'capacity' });
    await story.tell('a', 'responded', 90);
    expect(await clock('a', 'assignment')).toMatchObject({ elapsed_s: 0 });
    expect(await clock('a', 'response')).toMatchObject({ started_at: text(0), elapsed_s: 90 * 60 });
    expect(await clock('a', 'reassignment')).toMatchObject({ elapsed_s: 30 * 60, target_s: null });
  });

  it('tell each owner by when the answer is promised: a hand-over grants no more time', async () => {
    await story.lead('a', 'DE');
    story.now = NINE + 2 * HOUR;
    await story.tell('a', 'reassigned', 60, { to: 'carla', why: 'capacity' });
    const told = (await story.service.store.messages('sent', 9)).filter(({ kind }) => kind === 'assigned');
    expect(told.map(({ recipient, payload }) => [recipient, `${payload['says']}`.split('Answer by ')[1]])).toEqual([
      ['rep:carla', `${text(240)}.`],
      ['rep:ana', `${text(240)}.`],
    ]);
  });

  it('two leads that become one have the earliest receipt, and the other’s clocks stop', async () => {
    await story.lead('a', 'AT');
    story.now = NINE + 30 * MINUTE;
    await story.lead('b', 'AT');
    expect(await clock('b', 'assignment')).toMatchObject({ due_at: text(90) });
    await story.tell('a', 'merged', 30, { into: 'b' });
    expect(await clock('b', 'assignment')).toMatchObject({ started_at: text(0), due_at: text(60) });
    expect(await clock('a', 'assignment')).toMatchObject({ state: 'stopped' });
    await ring(60);
    expect((await story.service.store.incidents({ state: 'open', limit: 9 })).map(({ key }) => key)).toEqual([
      'assignment_breach:b',
    ]);
  });
});
