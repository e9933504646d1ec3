import { describe, expect, it } from 'vitest';
import { impactHtml } from '../../../src/report/impact/impact-html.ts';
import { aHostileImpact, anImpact } from './stage.ts';

describe('an impact as a page', () => {
  const page = impactHtml(anImpact());

  it('is one file that runs nothing and fetches nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import| on\w+=/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('color-scheme: light dark');
  });

  it('shows totals, groups, load and changed leads', () => {
    for (const title of ['Segments', 'Sources', 'Teams', 'Reps', 'Load', 'Changed leads', 'Plan'])
      expect(page).toContain(`<h2>${title}`);
    expect(page).toContain('10 of 40 past leads (25%) would move');
    expect(page).toContain('<th scope="row">lead-0</th>');
    expect(page).toMatch(/<svg[^>]*aria-label="5 before, 0 after"/);
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name = '', rest] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!['meta', 'rect'].includes(name) && !rest?.endsWith('/')) open.push(name);
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
