import { describe, expect, it } from 'vitest';
import { sayStep } from '../../../../src/engine/sla/ladder/say-step.ts';
import { role } from './stage/a-ladder.ts';

const notify = { kind: 'notify', level: 4, role: role('leadership'), tellAt: 0, respondBy: 60_000 } as const;

describe('a step in words', () => {
  it.each([
    [{ kind: 'began', level: 1 }, 'Level 1: the service helps itself.'],
    [{ kind: 'recover', level: 1, attempt: 2, of: 3 }, 'Level 1: attempt 2 of 3 to put it right.'],
    [{ kind: 'hand_over', level: 1 }, 'Level 1: the attempts are used up.'],
    [
      { ...notify, people: ['ana'], call: 'time' },
      'Level 4: leadership is told, its time has come; an answer is due by 1970-01-01T00:01:00.000Z.',
    ],
    [
      { ...notify, people: [], call: 'no_answer' },
      'Level 4: leadership is told, there was no answer in time; an answer is due by 1970-01-01T00:01:00.000Z, ' +
        'though nobody of it is active and present: this is the last level.',
    ],
    [
      { kind: 'passed_on', level: 2, gap: { kind: 'nobody_present', role: 'ops' } },
      'Level 2 is passed: nobody of ops is active and present.',
    ],
    [
      { kind: 'exhausted', level: 4, repeats: 9 },
      'Level 4 was told again 9 times without an answer: nobody is told any more.',
    ],
  ] as const)('%j', (step, says) => {
    expect(sayStep(step)).toBe(says);
  });

  it.each([
    'time',
    'no_answer',
    'not_resolved',
    'business_critical',
    'many_faults',
    'fired_again',
    'passed_on',
    'drill',
  ] as const)('says why a higher level was called: %s', call => {
    const says = sayStep({ kind: 'passed_on', level: 2, gap: { kind: 'higher_called', call } });
    expect(says).toMatch(/^Level 2 is passed: a higher level is called[, ].+\.$/);
  });
});
