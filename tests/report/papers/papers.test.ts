import { describe, expect, it } from 'vitest';
import { checklist } from '../../../src/engine/measure/papers/checklist/checklist.ts';
import { maturity } from '../../../src/engine/measure/papers/maturity/maturity.ts';
import type { PaperFacts } from '../../../src/engine/measure/papers/paper-facts.ts';
import { sourceTrend } from '../../../src/engine/measure/papers/sources/source-trend.ts';
import { WEEK, weeklyFigures } from '../../../src/engine/measure/papers/weekly/weekly-figures.ts';
import type { ReviewAction } from '../../../src/engine/model/types.gen.ts';
import { checklistPaper } from '../../../src/report/papers/checklist-paper.ts';
import { maturityPaper } from '../../../src/report/papers/maturity-paper.ts';
import type { Paper } from '../../../src/report/papers/paper.ts';
import { paperHtml } from '../../../src/report/papers/paper-html.ts';
import { paperMarkdown } from '../../../src/report/papers/paper-markdown.ts';
import { paperSays } from '../../../src/report/papers/paper-says.ts';
import { sourcesPaper } from '../../../src/report/papers/sources-paper.ts';
import { weeklyPaper } from '../../../src/report/papers/weekly/weekly-paper.ts';
import { anIncident, aQuarter, BEGIN, noFacts } from '../../engine/measure/papers/quarter.ts';
import { aRouter, DAY } from '../../engine/measure/stage/facts.ts';

const HOSTILE = '<script>alert(1)</script>|`x` [a](http://evil.example) @all \u202e\u001b[31m\n\r"\'';

const router = aRouter('assignment: {p50: 1m, p90: 2m, breach: 5m}, response: {p90: 20m, breach: 30m}');
const END = BEGIN + 8 * WEEK;

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

function papersOf(facts: PaperFacts): Record<string, Paper> {
  const trend = sourceTrend(router, facts, BEGIN + 4 * WEEK, { end: END, most: 28 * DAY });
  return {
    weekly: weeklyPaper(weeklyFigures(router, facts, ACTIONS, END)),
    checklist: checklistPaper(checklist(router, facts, ACTIONS, END)),
    maturity: maturityPaper(maturity(router, facts, { live: 1, rollbackReady: true }, ACTIONS, END), 'four weeks'),
    sources: sourcesPaper(trend, { sequence: 2, reading: true }),
  };
}

const hostile = papersOf(hostileFacts());

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
  it.each(Object.entries(papersOf(noFacts())))('say so: %s', (_name, paper) => {
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
