import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperHtml } from '../../src/report/papers/paper-html.ts';
import { anIncident, aQuarter, noFacts } from '../engine/measure/papers/quarter.ts';
import { papersOf } from '../report/papers/stage/papers-of.ts';
import { aBrowser, barriers, CHROMIUM, DESKTOP, PHONE, watchedPage, withBrowser } from './stage/a-browser.ts';

const ACTION = {
  ...{ id: 'a-1', incident: 'i-1', cause: 'a form without a country', action: 'make it required', owner: 'zoe' },
  ...{ due: '2026-10-10', status: 'open' as const },
};

const papers = papersOf(
  noFacts({
    leads: aQuarter(3),
    incidents: ['drift', 'assignment_breach', 'conflict'].map((category, n) => anIncident({ category, key: `k-${n}` })),
  }),
  [ACTION],
);

/** Sheets of a printed page: Chromium names each as an object of its own. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.skipIf(CHROMIUM === null)(withBrowser('the papers in a browser'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await aBrowser();
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(papers))(
    '%s opens without barriers, keeps its policy, and fits a phone',
    async (name, paper) => {
      const { page, complaints, end } = await watchedPage(browser, PHONE);
      await page.setContent(paperHtml(paper));
      expect(complaints, name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await barriers(page)).toEqual([]);
      await end();
    },
  );

  it.each(Object.entries(papers))(
    '%s prints on one page, and each of its parts begins another',
    async (_name, paper) => {
      const { page, end } = await watchedPage(browser, DESKTOP);
      await page.setContent(paperHtml({ ...paper, parts: [] }));
      expect(sheets(await page.pdf({ format: 'A4' }))).toBe(1);
      await page.setContent(paperHtml(paper));
      expect(sheets(await page.pdf({ format: 'A4' }))).toBeGreaterThanOrEqual(1 + paper.parts.length);
      await end();
    },
  );
});
