import { describe, expect, it } from 'vitest';
import { judgeGolden } from '../../../src/engine/replay/golden.ts';
import { readGolden } from '../../../src/engine/replay/read-golden.ts';
import { updateGolden } from '../../../src/engine/replay/update-golden.ts';
import { aRouter } from './stage/a-policy.ts';

const router = aRouter();
const judge = (text: string) =>
  judgeGolden(
    router,
    readGolden([{ path: 'golden.yaml', kind: 'file', bytes: new TextEncoder().encode(text) }]).records,
  );
const updated = (text: string) => updateGolden(text, judge(text));

const FILE = `# What Germany gets.

- id: fails     # somebody changed the team
  at: "2026-11-02T09:00:00Z"
  lead: {country: DE,   employees: 20}
  expect:
    team: bavaria     # who was there before
    owner: ana
    # the promise
    due: {assignment: "2026-11-02T10:00:00Z", response: "2026-11-02T10:00:00Z"}

- id: passes
  at: "2026-11-02T09:00:00Z"
  lead: {country: FR}
  expect: {owner:   cleo}
`;

describe('a golden file is rewritten', () => {
  it('where a value differs, and nowhere else: comments, order and spacing stay', () => {
    expect(updated(FILE)).toBe(
      FILE.replace('team: bavaria', 'team: dach').replace(
        '{assignment: "2026-11-02T10:00:00Z"',
        '{assignment: "2026-11-02T13:00:00.000Z"',
      ),
    );
  });

  it('so that all of it passes', () => {
    expect(judge(updated(FILE)).every(({ ok }) => ok)).toBe(true);
  });

  it.each([
    ['nothing', '    queue:\n    owner: ana\n', '    queue: unrouted\n    owner: null\n'],
    [
      'a list in lines',
      '    queue: later\n    missing:\n      - country\n\n',
      '    queue: unrouted\n    missing:\n      []\n\n',
    ],
    ['a list in one line', '    missing: [country, city]\n', '    missing: []\n'],
    ['a text in quotes', '    queue: "later"   # now\n', '    queue: unrouted   # now\n'],
  ])('also where there stood %s', (_, before, after) => {
    const text = (expectation: string) =>
      `- id: lost\n  at: "2026-11-02T09:00:00Z"\n  lead: {country: IT}\n  expect:\n${expectation}`;
    expect(updated(text(before))).toBe(text(after));
    expect(judge(text(after)).every(({ ok }) => ok)).toBe(true);
  });

  it('never where everything passes', () => {
    const text = FILE.slice(FILE.indexOf('- id: passes'));
    expect(updated(text)).toBe(text);
  });
});
