import { describe, expect, it } from 'vitest';
import type { Diff, Move } from '../../../src/engine/model/types.gen.ts';
import { diffMarkdown, type HunkOf } from '../../../src/report/diff/diff-markdown.ts';
import { diffText } from '../../../src/report/diff/diff-text.ts';
import { NAUGHTY } from '../stage/naughty.ts';
import { skeleton } from '../stage/skeleton.ts';

const move = (from: string, to: string, share = 0.25): Move => ({
  from: { rule: from, assign: { team: 'old' } },
  to: { rule: to, assign: { team: 'new' } },
  share,
  share_exact: '1/4',
  witness: { country: 'DE' },
});

const diffOf = (...moves: Move[]): Diff => ({
  proof: 'proved',
  moves,
  sla_moves: [],
  escalation_moves: [],
  queue_moves: [],
});

const wrote = (text: string) => ({ file: 'rules/emea.yaml', line: 7, text });
const RULES = new Map([
  ['dach', { before: wrote('- id: dach\n  assign: {team: old}'), after: wrote('- id: dach\n  assign: {team: new}') }],
  ['fresh', { before: null, after: wrote('- id: fresh') }],
  ['gone', { before: wrote('- id: gone'), after: null }],
  ['same', { before: wrote('- id: same'), after: wrote('- id: same') }],
]);
const hunkOf: HunkOf = (_, id) => RULES.get(id) ?? { before: null, after: null };

describe('the exact difference as Markdown', () => {
  it('shows each move with a lead and the lines of its rule', () => {
    expect(diffMarkdown(diffOf(move('dach', 'dach')), hunkOf)).toBe(`## Difference

**1 move.** Proved over every possible lead.

### Move 1

- before: \`team old (dach)\`
- after: \`team new (dach)\`
- 25% of the lead space; for example \`country DE\`

\`\`\`diff
--- rules/emea.yaml:7
+++ rules/emea.yaml:7
 - id: dach
-  assign: {team: old}
+  assign: {team: new}
\`\`\`
`);
  });

  it('shows a rule that is gone and one that is new, each once', () => {
    const text = diffMarkdown(diffOf(move('gone', 'fresh'), move('dach', 'fresh', 0.1)), hunkOf);
    expect(text.match(/^-- id: gone$/gm)).toHaveLength(1);
    expect(text.match(/^\+- id: fresh$/gm)).toHaveLength(1);
    expect(text).toContain('`fresh`: shown above.');
  });

  it('says so where its rules are written as before, and shows what they rest on', () => {
    const beside = [{ before: wrote('layers: [a, b]'), after: wrote('layers: [b, a]') }];
    const text = diffMarkdown(diffOf(move('same', 'same')), hunkOf, beside);
    expect(text).toContain('Its rules are written as before');
    expect(text).toContain('### What rules rest on\n\n```diff');
    expect(text).toContain('+layers: [b, a]');
  });

  it('shows promises that change, with their lines', () => {
    const sla = {
      id: 'dach',
      source: null,
      segment: null,
      from: { id: 'dach' },
      to: { id: 'dach', calendar: 'berlin' },
    };
    const text = diffMarkdown({ ...diffOf(), sla_moves: [sla] }, hunkOf);
    expect(text).toContain('**No lead moves.**');
    expect(text).toContain('- `the SLA row dach changes: calendar none → berlin`\n\n```diff');
  });

  it('is cut at its end, never at its head', () => {
    const moves = Array.from({ length: 60 }, (_, i) => move(`rule-${i}`, 'same', 0.5 - i / 1000));
    const text = diffMarkdown(diffOf(...moves), hunkOf);
    expect(text).toContain('**60 moves.**');
    expect(text).toMatch(/10 more moves, each smaller\.\n$/);
  });

  it('says what is not proven', () => {
    expect(diffMarkdown({ ...diffOf(), proof: 'not_proven' }, hunkOf)).toContain('Not proven');
  });
});

describe('hostile words in a difference', () => {
  const hostile = (word: string): Diff => ({
    ...diffOf({ ...move(word, word), witness: { city: word } }),
    sla_moves: [{ id: word, source: null, segment: null, from: null, to: { id: word } }],
  });
  const written: (word: string) => HunkOf = word => () => ({
    before: { file: word, line: 1, text: `- id: ${word}` },
    after: { file: word, line: 2, text: `+ ${word}` },
  });

  it('stay words in Markdown: outside code it says the same', () => {
    const calm = skeleton(diffMarkdown(hostile('calm'), written('calm')));
    for (const word of NAUGHTY) expect(skeleton(diffMarkdown(hostile(word), written(word))), word).toEqual(calm);
  });

  it('stay words in a terminal: as many lines, and no control character', () => {
    const calm = diffText(hostile('calm')).split('\n').length;
    for (const word of NAUGHTY) {
      const text = diffText(hostile(word));
      expect(text.split('\n').length, word).toBe(calm);
      expect(text, word).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
      );
    }
  });
});

describe('a difference that was only estimated', () => {
  const interval = { low: 0.23, high: 0.27 };
  const estimated: Diff = {
    ...diffOf({ ...move('dach', 'dach'), interval }),
    proof: 'not_proven',
    estimate: { drawn: 4000, moved: 1000, interval },
  };
  const band = 'between 23.7% and 26.4%';

  it('says so with the sample and the intervals, in both forms', () => {
    const markdown = diffMarkdown(estimated, hunkOf);
    expect(markdown).toContain(
      '**1 move.** Not proven: shares are estimated from a sample. 1,000 of 4,000 drawn leads move; of all leads it is between 23% and 27% (95% sure).',
    );
    expect(markdown).toContain(`- about 25% of the lead space (${band}); for example`);
    expect(diffText(estimated)).toContain(`about 25% of the lead space (${band}); for example`);
  });

  it('never says that no lead moves', () => {
    const nothing: Diff = {
      ...estimated,
      moves: [],
      estimate: { drawn: 4000, moved: 0, interval: { low: 0, high: 0.00096 } },
    };
    const says = 'between 0% and 0.096%';
    for (const text of [diffText(nothing), diffMarkdown(nothing, hunkOf)]) {
      expect(text).toContain(says);
      expect(text).not.toContain('No lead moves');
    }
  });
});
