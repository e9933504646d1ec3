import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../../src/engine/measure/papers/paper-facts.ts';
import { WEEK, weeklyFigures } from '../../../src/engine/measure/papers/weekly/weekly-figures.ts';
import type { ReviewAction } from '../../../src/engine/model/types.gen.ts';
import { paperHtml } from '../../../src/report/papers/paper-html.ts';
import { paperMarkdown } from '../../../src/report/papers/paper-markdown.ts';
import { paperSays } from '../../../src/report/papers/paper-says.ts';
import { weeklyPaper } from '../../../src/report/papers/weekly/weekly-paper.ts';
import { anIncident, aQuarter, noFacts } from '../../engine/measure/papers/quarter.ts';
import { END, papersOf, router } from './stage/papers-of.ts';

const HOSTILE = '<script>alert(1)</script>|`x` [a](http://evil.example) @all \u202e\u001b[31m\n\r"\'';

const hostileFacts = (): PaperFacts => {
  const leads = aQuarter(3).map(lead => ({ ...lead, segment: `${HOSTILE}${lead.segment}`, source: HOSTILE }));
  return noFacts({
    leads,
    partners: new Map(leads.map(({ id }) => [id, HOSTILE])),
    incidents: [anIncident({ category: HOSTILE, key: HOSTILE, says: HOSTILE, owner: HOSTILE, level: 4 })],
  });
};

const ACTIONS: ReviewAction[] = ['a-1', 'a-2'].map(id => ({
  ...{ id, incident: 'i-1', cause: HOSTILE, action: HOSTILE, owner: HOSTILE },
  ...{ due: '2026-10-10', status: 'open' },
}));

const hostile = papersOf(hostileFacts(), ACTIONS);

describe.each(Object.entries(hostile))('the paper %s', (_name, paper) => {
  const page = paperHtml(paper);
  const text = paperMarkdown(paper);

  it('is one file that runs nothing and fetches nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|\son\w+="/i);
    expect(page.match(/(?:href|src)=/g)).toBeNull();
  });

  it('shows what stands in names, and obeys none of it', () => {
    expect(page).not.toMatch(/[\u202e\u001b]/);
    expect(text).not.toMatch(/[\u202e\u001b\r]/);
    const lines = text.split('\n').filter(line => line.startsWith('|'));
    const tables = text.split('\n\n').flatMap(part => {
      const rows = part.split('\n').filter(line => line.startsWith('|'));
      return rows.length === 0 ? [] : [new Set(rows.map(row => row.split(/(?<!\\)\|/).length)).size];
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(tables)).toEqual(new Set([1]));
  });

  it('gives the same bytes again', () => {
    expect(paperHtml(paper)).toBe(page);
  });

  it('is told in one line without a name from outside', () => {
    expect(paperSays(paper)).not.toContain('script');
    expect(paperSays(paper)).not.toContain('\n');
  });

  it('claims two significant figures at most', () => {
    const shares = [...text.matchAll(/(\d[\d.]*) %/g)].map(([, figure]) => figure ?? '');
    for (const share of shares) expect(Number(Number(share).toPrecision(2)), share).toBe(Number(share));
  });
});

describe('papers of nothing', () => {
  it.each(Object.entries(papersOf(noFacts(), ACTIONS)))('say so: %s', (_name, paper) => {
    expect(paperMarkdown(paper)).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(paperHtml(paper)).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe('the weekly paper', () => {
  it('names the segments that leaders know, with interval, number and verdict', () => {
    const text = paperMarkdown(weeklyPaper(weeklyFigures(router, noFacts({ leads: aQuarter(5) }), [], END)));
    expect(text).toMatch(/\| `small` \| assigned \| \d+ % \(\d+ % – \d+ %\) of \d+ \| \d+ % of \d+ \|/);
    expect(text).toContain('## Top exceptions');
    expect(text).toContain('# For operators');
  });

  it('says "too few" instead of a share of a handful', () => {
    const leads = aQuarter(5)
      .filter(({ receivedAt }) => receivedAt >= END - WEEK)
      .slice(0, 4);
    const text = paperMarkdown(weeklyPaper(weeklyFigures(router, noFacts({ leads }), [], END)));
    expect(text).toContain('too few');
    expect(text).not.toMatch(/\d %(?! |\s*\n)/);
  });

  it('shows a cause that came again, and an action past its day', () => {
    const text = paperMarkdown(weeklyPaper(weeklyFigures(router, noFacts(), ACTIONS, END)));
    expect(text).toContain('2026-10-10, overdue');
    expect(text.split('## Causes that came again')[1]).toMatch(/\| 2 \|/);
  });
});
