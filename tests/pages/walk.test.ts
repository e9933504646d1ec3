import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, barriers, CHROMIUM, DESKTOP, PHONE, watchedPage, withBrowser } from './stage/a-browser.ts';
import { HOSTILE, type ServedPages, servedPages } from './stage/served-pages.ts';

const PLACES = [
  'operator',
  'lead',
  `lead/${encodeURIComponent(HOSTILE)}`,
  'releases',
  'executive',
  'roster',
  'playground',
];

describe.skipIf(CHROMIUM === null)(withBrowser('every page'), () => {
  let served: ServedPages;
  let browser: Browser;
  beforeAll(async () => {
    served = await servedPages();
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.end();
  });

  const SIGHTS = [
    ['on a desk, in the light', { ...DESKTOP, colorScheme: 'light' as const }],
    ['on a phone, in the dark', { ...PHONE, colorScheme: 'dark' as const }],
  ] as const;

  it.each(SIGHTS)('%s: opens to everybody, fits the screen, and keeps its policy', async (_name, options) => {
    const { page, complaints, end } = await watchedPage(browser, options);
    await page.goto(served.url);
    expect(await barriers(page)).toEqual([]);
    await served.signIn(page, 'operate');
    for (const place of PLACES) {
      await served.goTo(page, place);
      if (place === 'playground') await page.getByText('Up to date.').waitFor();
      expect(await barriers(page), place).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, place).toBeLessThanOrEqual(0);
    }
    // A script of a hostile lead would have set the title.
    expect(await page.title()).toBe('Playground · leadrail');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await end();
  });

  it('shows hostile words as they are', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'read');
    await served.goTo(page, 'operator');
    await page.getByText(`Something drifts: ${HOSTILE}`).first().waitFor();
    await served.goTo(page, `lead/${encodeURIComponent(HOSTILE)}`);
    expect(await page.locator('.lead-id code').textContent()).toBe(HOSTILE);
    await end();
  });

  it('finds the leads that wait in a queue, with nothing of the search in the address', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'read');
    await served.goTo(page, 'lead');
    await page.getByLabel('Find by').selectOption('queue');
    await page.getByLabel('The id of the queue').fill('alps');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('heading', { name: 'Leads that wait in “alps”' }).waitFor();
    expect(await page.getByRole('row').getByRole('link').allTextContents()).toEqual(['austrian']);
    expect(page.url()).not.toContain('alps');
    await end();
  });

  it('keeps the token out of the address, and forgets it when one leaves', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'read');
    await served.goTo(page, 'roster');
    expect(page.url()).not.toContain(served.staged.tokens.read);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Roster' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Token').waitFor();
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    await end();
  });

  it('moves the focus to the heading of the page that one goes to, and reaches it all by keyboard', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'read');
    await page.getByRole('link', { name: 'Roster' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Roster' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Roster');
    await end();
  });

  it('would be caught breaking its policy, or shutting people out', async () => {
    const { page, complaints, end } = await watchedPage(browser, DESKTOP);
    await page.goto(served.url);
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p style="color: red"><img src="data:,"></p>');
    });
    expect(await barriers(page)).toEqual([expect.stringMatching(/^image-alt/)]);
    expect(complaints).toEqual([expect.stringContaining('Content Security Policy')]);
    await end();
  });
});
