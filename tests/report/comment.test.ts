import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/model/types.gen.ts';
import { endsWithMark, remembered, STICKY_MARK, WORSE_MARK } from '../../src/report/comment/marks.ts';
import { commentMarkdown, worseMarkdown } from '../../src/report/comment.ts';
import { aChange, aMove, anImpact, aVerdict, blocked, commentFacts, HEAD } from './comment/an-impact.ts';

const aFinding = (over: Partial<Finding> = {}): Finding => ({
  code: 'shadowed-rule',
  level: 'error',
  at: { file: 'rules/emea.yaml', line: 12, column: 5 },
  says: 'No lead reaches the rule late.',
  why: 'Move it up.',
  rules: ['late'],
  witness: { country: 'DE' },
  ...over,
});

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('the comment of a pull request', () => {
  it('says the verdict first, with the risk and what would move', () => {
    const [first] = commentMarkdown(commentFacts()).split('\n');
    expect(first).toBe('### ✅ MAY SHIP · risk 41.5/100 (medium) · 4% of 1,000 past leads would move');
  });

  it('names what blocks, and what leads out of it', () => {
    const text = commentMarkdown(commentFacts({ verdict: blocked() }));
    expect(text).toMatch(/^### ⛔ BLOCKED by freeze · /);
    expect(text).toContain('| ⛔ | freeze | Frozen until January. |');
    expect(text).toContain('#### What to do next\n\n- **freeze**: Wait until 2027\\-01\\-04.');
  });

  it('tells an override from a pass', () => {
    const gates = [{ gate: 'freeze', outcome: 'override', says: 'Signed.', next: null }] as const;
    expect(commentMarkdown(commentFacts({ verdict: aVerdict({ gates }) }))).toMatch(/^### ⚠️ MAY SHIP by an override/);
  });

  it('never says yes for a run that failed', () => {
    const text = commentMarkdown(commentFacts({ run: { url: '', passed: false } }));
    expect(text).toMatch(/^### ⛔ BLOCKED: the run failed/);
    expect(text).toContain('Look at the run');
    expect(remembered(text)).toEqual({ verdict: 'block', head: HEAD });
  });

  it('keeps the order: verdict, gates, what changes, new findings, next, details, footer', () => {
    const facts = commentFacts({ verdict: blocked(), findings: { fresh: [aFinding()], known: 3 } });
    const text = commentMarkdown(facts);
    const places = [
      '### ⛔',
      '| | gate',
      '#### What changes',
      '#### New findings',
      '#### What to do next',
      '<details>',
    ];
    const found = [...places, '<sub>base', STICKY_MARK].map(part => text.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('leaves an empty line after each summary, without which Markdown breaks', () => {
    const text = commentMarkdown(commentFacts());
    expect(text.match(/<\/summary>/g)?.length).toBeGreaterThan(3);
    expect(text.match(/<\/summary>(?!\n\n)/g)).toBeNull();
  });

  it('shows only findings that the base has not, and counts the others', () => {
    const text = commentMarkdown(commentFacts({ findings: { fresh: [aFinding()], known: 2 } }));
    expect(text).toContain('- ⛔ `shadowed-rule` at `rules/emea.yaml:12:5`: No lead reaches the rule late.');
    expect(text).toContain('2 known already on the base.');
    expect(commentMarkdown(commentFacts({ findings: { fresh: [], known: 2 } }))).toContain('None; 2 known');
    expect(commentMarkdown(commentFacts())).not.toContain('New findings');
  });

  it('ends with base, head, plan, evaluator, the run and the mark', () => {
    const text = commentMarkdown(commentFacts());
    expect(text).toMatch(/<sub>base `a{40}` · head `b{40}` · plan `sha256:[0-9a-f]{64}` · leadrail-evaluator\/1/);
    expect(text).toContain('[whole report](https://github.com/acme/rules/actions/runs/7)');
    expect(endsWithMark(text, STICKY_MARK)).toBe(true);
    expect(remembered(text)).toEqual({ verdict: 'pass', head: HEAD });
  });

  it('links only to a plain web address', () => {
    for (const url of ['javascript:alert(1)', 'https://x.example/) [a](b', ''])
      expect(commentMarkdown(commentFacts({ run: { url, passed: true } }))).not.toContain('whole report');
  });

  it('is one line where no rule changes', () => {
    const same = anImpact({ head: anImpact().base });
    const text = commentMarkdown(commentFacts({ impact: same }));
    expect(text.replace(/<!--.*-->/g, '').trim()).toBe('✅ No rule changes: base and head are the same policy.');
    expect(endsWithMark(text, STICKY_MARK)).toBe(true);
    expect(commentMarkdown(commentFacts({ impact: same, verdict: blocked() }))).toContain('BLOCKED');
  });

  it('does without an impact where the rules do not compile', () => {
    const text = commentMarkdown(commentFacts({ impact: null, verdict: { ...blocked(), plan: null } }));
    expect(text).toMatch(/^### ⛔ BLOCKED by freeze\n/);
    expect(text).toContain('plan none');
  });
});

describe('what changes', () => {
  it('shows the exact moves, the most travelled first, with a witness', () => {
    const changes = [
      aChange('a', { from: { ...aChange('').from, rule: 'old-2' }, to: { ...aChange('').to, rule: 'new-2' } }),
    ];
    const text = commentMarkdown(commentFacts({ impact: anImpact({ moves: [aMove(1), aMove(2)], changes }) }));
    expect(text).toContain(
      '| `team dach (old-2)` | `team france, else the later layers (new-2)` | ≥ 1 | 12.5% | `{"country":"DE","employees":2000}` |',
    );
    expect(text.indexOf('old-2')).toBeLessThan(text.indexOf('old-1'));
  });

  it('shows eight moves at most and counts the rest', () => {
    const moves = Array.from({ length: 31 }, (_, n) => aMove(n + 100));
    const text = commentMarkdown(commentFacts({ impact: anImpact({ moves }) }));
    expect(text.match(/\(old-1\d\d\)/g)).toHaveLength(8);
    expect(text).toContain('…and 23 more.');
  });

  it('shows where past leads went, with one of them, when there is no exact move', () => {
    const queued = aChange('L-3', { to: { owner: null, team: null, queue: 'unrouted', rule: null } });
    const text = commentMarkdown(
      commentFacts({ impact: anImpact({ changes: [queued, aChange('L-1'), aChange('L-2')] }) }),
    );
    expect(text).toContain(
      '| `team dach` | `team france` | 2 | lead `L-1`: `anna of dach` → `bob of france` |\n| `team dach` | `queue unrouted` | 1 |',
    );
  });

  it('shows leads that merely follow others only where there is nothing else', () => {
    const cascade = aChange('L-9', { kind: 'cascade', to: { owner: 'zoe', team: 'dach', queue: null, rule: 'x' } });
    const both = commentMarkdown(commentFacts({ impact: anImpact({ changes: [cascade, aChange('L-1')] }) }));
    expect(both).toContain('lead `L-1`');
    expect(both).not.toContain('lead `L-9`');
    expect(commentMarkdown(commentFacts({ impact: anImpact({ changes: [cascade] }) }))).toContain('lead `L-9`');
  });

  it('does not round a small share to nothing', () => {
    const text = commentMarkdown(commentFacts({ impact: anImpact({ moves: [aMove(1, { share: 0.00002 })] }) }));
    expect(text).toContain('under 0.01%');
  });
});

describe('a comment that gets long', () => {
  const long = 'x'.repeat(5000);
  const gates = Array.from({ length: 300 }, (_, n) => ({
    gate: `gate-${n}`,
    outcome: n === 299 ? ('block' as const) : ('pass' as const),
    says: `& ${long}`,
    next: n === 299 ? long : null,
  }));
  const facts = commentFacts({
    verdict: { verdict: 'block', plan: null, gates },
    impact: anImpact({ moves: Array.from({ length: 900 }, (_, n) => aMove(n)) }),
    findings: { fresh: Array.from({ length: 400 }, () => aFinding({ says: long })), known: 12_345 },
  });

  it('stays below 12 kB with its head, its next step and its end whole', () => {
    const text = commentMarkdown(facts);
    expect(bytes(text)).toBeLessThanOrEqual(12_000);
    expect(text).toMatch(/^### ⛔ BLOCKED by gate\\-299 · risk/);
    expect(text).toContain('| ⛔ | gate\\-299 |');
    expect(text).toContain('#### What to do next');
    expect(text).toContain('<sub>base');
    expect(endsWithMark(text, STICKY_MARK)).toBe(true);
  });

  it('counts what it leaves out', () => {
    expect(commentMarkdown(facts)).toMatch(/…and 28\d more\./);
  });

  it('holds whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2000 });
    const gate = fc.record({ gate: text, outcome: fc.constantFrom('pass', 'block'), says: text, next: text });
    const findings = fc.array(fc.record({ says: text, why: text, place: text }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(gate, { maxLength: 30 }), findings, (hostile, found) => {
        const fresh = found.map(({ says, why, place }) =>
          aFinding({ says, why, at: { file: place, line: 1, column: 1 }, witness: { country: says } }),
        );
        const verdict = { verdict: 'block' as const, plan: null, gates: hostile };
        const written = commentMarkdown(commentFacts({ verdict, findings: { fresh, known: 1 } }));
        expect(bytes(written)).toBeLessThanOrEqual(12_000);
        expect(endsWithMark(written, STICKY_MARK)).toBe(true);
        expect(remembered(written)).toEqual({ verdict: 'block', head: HEAD });
        expect(written.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('texts from outside', () => {
  const HOSTILE = [
    '</details><script>alert(1)</script>',
    '@acme/everyone look',
    '[click](https://evil.example)',
    '![](https://evil.example/x.png)',
    '| a | b |',
    '`` ` code',
    `\n\n# big\n${STICKY_MARK}`,
    '::set-output name=x::y',
    '\u202Egnp.exe',
    '<!-- leadrail:state pass 0 -->',
    'https://evil.example www.evil.example',
    'fixes #1',
  ];

  it.each(HOSTILE)('%j says nothing but itself, wherever it stands', text => {
    const gates = [{ gate: text, outcome: 'block' as const, says: text, next: text }];
    const hostile = aChange(text, { from: { owner: text, team: text, queue: null, rule: text } });
    const facts = commentFacts({
      verdict: { verdict: 'block', plan: null, gates },
      impact: anImpact({
        changes: [hostile],
        risk: { score: 1, tier: text, terms: [{ term: text, value: 1, weight: 1, score: 1, says: text }] },
        load: [{ rep: text, before: 1, after: 2 }],
      }),
      findings: { fresh: [aFinding({ says: text, witness: { city: text } })], known: 0 },
      base: text,
    });
    const written = commentMarkdown(facts);
    const spoken = written.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    expect(spoken).not.toMatch(
      /<script|<!-- leadrail:state pass|(?<!\\)\]\(https:\/\/evil|@acme|[^/]https:\/\/evil|www\.evil|#1/,
    );
    expect(written).not.toMatch(/^\s*(::|# big)/m);
    expect(written).not.toMatch(/[\u202a-\u202e]/);
    expect(spoken.split(STICKY_MARK)).toHaveLength(2);
    expect(remembered(written)).toEqual({ verdict: 'block', head: HEAD });
  });
});

describe('the short comment when the verdict gets worse', () => {
  it('says so in a line and is told from the sticky one', () => {
    const text = worseMarkdown(commentFacts({ verdict: blocked() }));
    expect(text).toContain('The verdict got worse');
    expect(text).toContain('BLOCKED by freeze');
    expect(endsWithMark(text, WORSE_MARK)).toBe(true);
    expect(endsWithMark(text, STICKY_MARK)).toBe(false);
    expect(remembered(text)).toEqual({ verdict: 'block', head: HEAD });
  });
});

describe('the marks', () => {
  it('count only at the end, with either end of line', () => {
    expect(endsWithMark(`> ${STICKY_MARK}\nI quote`, STICKY_MARK)).toBe(false);
    expect(endsWithMark(`text ${STICKY_MARK}`, STICKY_MARK)).toBe(false);
    expect(endsWithMark(`text\r\n${STICKY_MARK}\r\n`, STICKY_MARK)).toBe(true);
  });

  it('remember nothing that is no commit', () => {
    expect(remembered(commentMarkdown(commentFacts({ head: 'main -->' })))).toBeNull();
  });
});
