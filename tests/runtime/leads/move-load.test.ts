import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { aStory, complaintsAbout, type Story } from '../stage/a-story.ts';

describe('a turn in a team', () => {
  let story: Story;
  beforeEach(async () => {
    story = await aStory(aPolicy());
    await story.lead('a', 'DE');
    story.now += 60 * 60_000;
  });
  afterEach(() => story.end());
  const rep = (id: string) => story.service.ledger.reps.get(id);

  it('is taken by whoever gets an opportunity, although it is no open lead of theirs', async () => {
    await story.tell('a', 'opportunity_opened', 1);
    await story.tell('a', 'returned', 2, { reason: 'not mine' });
    expect(await story.life('a')).toMatchObject({ owner: 'ben' });
    expect(story.service.ledger.teams.get('dach')).toMatchObject({ n: 2 });
    expect([rep('ana')?.open, rep('ben')?.open, rep('ben')?.today.n]).toEqual([0, 0, 1]);
    expect(await complaintsAbout(story.service)).toEqual([]);
    const { store, shelf } = story.service;
    const whole = { since: EARLIEST, afterDecision: 0, head: null, acknowledged: ['a'] };
    expect((await examine({ store, shelf, now: story.now, ...whole })).found).toEqual([]);
  });

  it('passes on with a lead that is given back', async () => {
    await story.tell('a', 'returned', 2, { reason: 'not mine' });
    expect([rep('ana')?.open, rep('ben')?.open]).toEqual([0, 1]);
    await story.lead('b', 'DE');
    expect(await story.life('b')).toMatchObject({ owner: 'ana' });
  });
});
