import { describe, expect, it } from 'vitest';
import { FLOWS_KEPT } from '../../../src/engine/replay/flows.ts';
import { CHANGES_KEPT } from '../../../src/engine/replay/kept-changes.ts';
import { impactHtml } from '../../../src/report/impact/impact-html.ts';
import { aPolicy, aRouter } from '../../engine/replay/stage/a-policy.ts';
import { lead, replayed } from '../../engine/replay/stage/replayed.ts';
import { aHostileImpact, anImpact } from './stage.ts';

describe('an impact as a page', () => {
  const page = impactHtml(anImpact());

  it('is one file that runs nothing and fetches nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import| on\w+=/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('color-scheme: light dark');
  });

  it('shows flows, load, territories, groups and changed leads', () => {
    for (const title of [
      'Who hands leads to whom',
      'Load per rep',
      'Territories that change hands',
      'Segments and sources',
      'Changed leads',
      'All groups',
      'Plan',
    ])
      expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).toContain('10 of 40 past leads (25%) would move');
    expect(page).toContain('>lead-0</span>');
    expect(page).toMatch(/<svg[^>]*aria-label="5 before, 0 after"/);
  });

  it('gives no verdict', () => {
    expect(page.replace(/<style>.*<\/style>/s, '')).not.toMatch(/\b(pass|block|blocked|safe|dangerous)\b/i);
  });

  it('explains both sides of a changed lead', () => {
    expect(page).toMatch(
      /data-side="Before">.*?cleo.*?picked from france by france.*?data-side="After">.*?picked from dach by france/,
    );
  });

  it('shows promises before and after, what is slower apart from what is faster', () => {
    const { targets } = aPolicy().sla;
    const slower = targets.map(row =>
      row.id === 'rest' ? { ...row, assignment: { breach: '5h' }, response: { breach: '30m' } } : row,
    );
    const head = aRouter({ sla: { targets: slower, quarters: [] } });
    const text = impactHtml(replayed(aRouter(), head, [lead('DE', 1)]));
    expect(text).toContain('<span class="was">4h</span> <span class="worse">5h</span>');
    expect(text).toContain('<span class="was">1h</span> <span class="better">30m</span>');
    expect(text).not.toContain('<h2>Changed leads</h2>');
  });

  it('says how many changed leads it tells of how many', () => {
    const impact = anImpact();
    const cut = impactHtml({ ...impact, leads: { ...impact.leads, changed: 6414 } });
    expect(cut).toContain(`${impact.changes.length} of 6,414 are told`);
    expect(cut).toContain('Of 6,414 changed leads');
    expect(page).not.toContain('are told');
  });

  it('stays under 2 MB for a change of 5,000 leads, with names as long as ids may be', () => {
    const impact = anImpact();
    const id = (n: number) => `${'n'.repeat(95)}${n}`;
    const place = (n: number) => ({
      owner: id(n % 40),
      team: id(n % 9),
      queue: null,
      rule: id(n % 70),
      reason: 'picked' as const,
    });
    const changes = Array.from({ length: CHANGES_KEPT }, (_, n) => ({
      lead_id: id(n),
      kind: 'direct' as const,
      from: place(n),
      to: place(n + 1),
    }));
    const flows = Array.from({ length: FLOWS_KEPT }, (_, n) => ({
      from: place(n),
      to: place(n * 7),
      leads: 5,
      cascade: 1,
    }));
    const large = impactHtml({ ...impact, leads: { ...impact.leads, changed: 5000 }, changes, flows });
    expect(new TextEncoder().encode(large).length).toBeLessThan(2_000_000);
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name = '', rest] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!['meta', 'rect', 'br'].includes(name) && !rest?.endsWith('/')) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('gives the same bytes each time', () => {
    expect(impactHtml(anImpact())).toBe(page);
  });

  it('lets no word from outside become markup', () => {
    const hostile = impactHtml(aHostileImpact());
    expect(hostile).not.toMatch(/<img|[\u001b\u202e]/);
    expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
