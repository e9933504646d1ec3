import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPromises } from '../../../src/runtime/measures/keep-promises.ts';
import { readExecutive } from '../../../src/runtime/pages/executive.ts';
import { NINE } from '../stage/a-service.ts';
import { aStory, type Story, storyPolicy } from '../stage/a-story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const POLICY = storyPolicy({
  sla: {
    targets: [{ id: 'prompt', default: true, assignment: { breach: '10m' }, response: { breach: '2h' } }],
    quarters: [],
  },
});

describe('the executive page', () => {
  let story: Story;
  beforeEach(async () => {
    story = await aStory(POLICY);
    for (let n = 0; n < 24; n += 1) {
      story.now = NINE + n * 10 * MINUTE;
      await story.lead(`lead-${n}`, ['DE', 'AT', 'FR'][n % 3] ?? 'DE');
    }
    story.now = NINE + 5 * HOUR;
  });
  afterEach(() => story.end());

  /** The page as it is, and as it would be without an hour that was counted. */
  const bothWays = async () => {
    const { store, live } = story.service;
    if (!live) throw new Error('nothing is live');
    const bare = { ...store, promiseHours: async () => [] };
    const read = (from: typeof store) => readExecutive(from, live.router, 7, story.now);
    return [await read(store), await read(bare)] as const;
  };
  const agree = async () => {
    const [page, plain] = await bothWays();
    expect(page).toEqual(plain);
    return page;
  };

  it('says the same from counted hours as from the leads themselves', async () => {
    expect(await keepPromises(story.service, story.now)).toBe(5);
    expect((await story.service.store.promiseHours(0, story.now)).length).toBe(5);
    const page = await agree();
    expect(page.leads).toEqual({ now: 24, before: 0 });
  });

  it('takes in what happened to leads of an hour that was counted', async () => {
    await keepPromises(story.service, story.now);
    await story.tell('lead-0', 'responded', 200);
    await story.tell('lead-1', 'closed', 210);
    await story.tell('lead-23', 'merged', 220, { into: 'lead-2' });
    const [page, plain] = await bothWays();
    expect(page).not.toEqual(plain);
    await keepPromises(story.service, story.now);
    await agree();
  });

  it('takes in what time alone has made late', async () => {
    await keepPromises(story.service, story.now);
    story.now += 2 * HOUR;
    await keepPromises(story.service, story.now);
    await agree();
  });

  it('counts nothing twice when nothing has changed', async () => {
    await keepPromises(story.service, story.now);
    expect(await keepPromises(story.service, story.now)).toBe(0);
  });

  it('forgets hours that no page asks for', async () => {
    await keepPromises(story.service, story.now);
    story.now += 70 * 24 * HOUR;
    await keepPromises(story.service, story.now);
    const hours = await story.service.store.promiseHours(0, story.now);
    expect(hours.every(({ at }) => at >= story.now - 58 * 24 * HOUR - HOUR)).toBe(true);
  });
});
