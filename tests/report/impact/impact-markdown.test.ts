import { describe, expect, it } from 'vitest';
import { impactMarkdown } from '../../../src/report/impact/impact-markdown.ts';
import { aRouter } from '../../engine/replay/stage/a-policy.ts';
import { replayed } from '../../engine/replay/stage/replayed.ts';
import { aHostileImpact, anImpact } from './stage.ts';

describe('an impact as Markdown', () => {
  const text = impactMarkdown(anImpact());

  it('opens with the one sentence that matters, and judges nothing', () => {
    expect(text.split('\n')[2]).toMatch(/^\*\*10 of 40 past leads \(25%\) would move, and \d+ more by cascade\.\*\*/);
    expect(text).toContain('not proven');
    expect(text).not.toMatch(/\b(pass|block)\b/);
  });

  it('shows who changes, by segment, source, team and rep, and the load', () => {
    for (const title of ['Segments', 'Sources', 'Teams', 'Reps', 'Load']) expect(text).toContain(`<summary>${title} (`);
    expect(text).toContain('| `france` | 10 | 10 | 100% | 10 | 0 | 0 |');
  });

  it('shows twenty leads at most and counts the rest', () => {
    const rows = text.split('\n').filter(line => line.startsWith('| `lead-'));
    expect(rows).toHaveLength(20);
    expect(text).toMatch(/\d+ more\.\n\n<\/details>/);
  });

  it('is short when nothing changes', () => {
    const quiet = impactMarkdown(replayed(aRouter(), aRouter(), [{ received_at: '2026-06-01T00:00:00Z' }]));
    expect(quiet).toContain('None of 1 past lead would go elsewhere.');
    expect(quiet).not.toContain('<details>');
  });

  it('lets no word from outside become markup, a mention or another cell', () => {
    const hostile = impactMarkdown(aHostileImpact());
    expect(hostile).not.toMatch(/[\u001b\u202e]/);
    const outsideCode = hostile.replace(/(`+) ?[^\n]*?[^`]\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/<img|@everyone|javascript/);
    const pipes = (line: string) => line.split('|').length;
    const tables = hostile.split('\n\n').filter(part => part.startsWith('|'));
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) expect(new Set(table.split('\n').map(pipes)).size).toBe(1);
  });
});
