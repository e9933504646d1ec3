import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/engine/model/types.gen.ts';
import { verdictAnnotations } from '../../../src/report/verdict/verdict-annotations.ts';
import { verdictMarkdown } from '../../../src/report/verdict/verdict-markdown.ts';
import { verdictText } from '../../../src/report/verdict/verdict-text.ts';

const verdict: Verdict = {
  verdict: 'block',
  plan: `sha256:${'a'.repeat(64)}`,
  gates: [
    { gate: 'valid', outcome: 'pass', says: 'No errors; proved.', next: null },
    { gate: 'moved-share', outcome: 'override', says: '12% is over 10%. Overridden by @ana', next: null },
    {
      gate: 'freeze',
      outcome: 'block',
      says: 'Frozen: <b>*year* end</b>\u001b[31m',
      next: 'Wait; `npx leadrail freeze list`.',
    },
  ],
};
const passing: Verdict = { ...verdict, verdict: 'pass', gates: verdict.gates.slice(0, 1) };

describe('a verdict in a terminal', () => {
  it('comes first, then one line for each gate, and the next step below', () => {
    expect(verdictText(verdict)).toBe(
      [
        'verdict: block',
        '  pass     valid        No errors; proved.',
        '  override moved-share  12% is over 10%. Overridden by @ana',
        '  block    freeze       Frozen: <b>*year* end</b>\\u001b[31m',
        '                        next: Wait; `npx leadrail freeze list`.',
        '',
      ].join('\n'),
    );
  });
});

describe('a verdict as Markdown', () => {
  it('comes first and names what blocks', () => {
    expect(verdictMarkdown(verdict)).toMatch(/^## ⛔ Blocked by freeze\n/);
    expect(verdictMarkdown(passing)).toMatch(/^## ✅ May ship\n/);
  });

  it('has one line for each gate with its next step, and the plan', () => {
    const text = verdictMarkdown(verdict);
    expect(text.match(/^- /gm)).toHaveLength(3);
    expect(text).toContain('  - Next: Wait; `npx leadrail freeze list`.');
    expect(text).toContain(`Plan \`${verdict.plan}\``);
  });

  it('lets no word from outside become markup or a mention', () => {
    const text = verdictMarkdown(verdict);
    expect(text).toContain('&lt;b&gt;\\*year\\* end&lt;/b&gt;\\\\u001b\\[31m');
    expect(text).not.toContain('@ana');
  });
});

describe('a verdict as annotations', () => {
  it('has an error for each gate that blocks and a warning for each override', () => {
    expect(verdictAnnotations(verdict)).toEqual([
      { level: 'warning', title: 'gate moved-share, overridden', message: '12% is over 10%. Overridden by @ana' },
      {
        level: 'error',
        title: 'gate freeze',
        message: 'Frozen: <b>*year* end</b>\\u001b[31m Wait; `npx leadrail freeze list`.',
      },
    ]);
    expect(verdictAnnotations(passing)).toEqual([]);
  });
});
