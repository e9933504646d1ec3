import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, CHROMIUM, DESKTOP, type Watched, watchedPage, withBrowser } from './stage/a-browser.ts';
import { HOSTILE, type ServedPages, servedPages } from './stage/served-pages.ts';

const GERMANY = 'rules/territory.yaml';

describe.skipIf(CHROMIUM === null)(withBrowser('the playground'), () => {
  let served: ServedPages;
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  beforeAll(async () => {
    served = await servedPages();
    browser = await aBrowser();
    watched = await watchedPage(browser, DESKTOP);
    page = watched.page;
    await served.signIn(page, 'read');
    await served.goTo(page, 'playground');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.end();
  });

  const type = (lead: unknown) =>
    page.getByLabel('The lead as JSON').fill(typeof lead === 'string' ? lead : JSON.stringify(lead));
  const rules = () => page.getByLabel(`The text of ${GERMANY}`);
  const verdict = () => page.locator('.verdict');

  it('decides what is typed, and says why', async () => {
    await type({ country: 'AT', source: 'demo', city: HOSTILE });
    await verdict().getByText('the queue alps').waitFor();
    await page.getByText('nobody eligible').waitFor();
  });

  it('says what keeps a text from being a lead', async () => {
    await type('{"country": ');
    await page.getByText(/^This is no lead yet/).waitFor();
    await type('[1]');
    await page.getByText(/A lead is one JSON object/).waitFor();
  });

  it('answers why another rule did not take it', async () => {
    await type({ country: 'DE', source: 'demo' });
    await verdict().getByText('by germany').waitFor();
    await page.getByLabel('Why not this rule?').fill('france');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('its test on country needs FR; the lead has DE').waitFor();
  });

  it('shows who gets which places, and why, at the press of a cell', async () => {
    const row = page.getByRole('row', { name: /^DE/ });
    await row.getByRole('button', { name: 'team dach germany' }).press('Enter');
    await verdict().getByText('by germany').waitFor();
    expect(JSON.parse(await page.getByLabel('The lead as JSON').inputValue())).toEqual({ country: 'DE' });
    await page.getByRole('row', { name: /^any other country, no country said/ }).waitFor();
  });

  it('shows what an edited rule does to this lead, to all possible leads and to past ones', async () => {
    await page.getByLabel('File, as').selectOption(GERMANY);
    const before = await rules().inputValue();
    await rules().fill(before.replace('team: dach', 'queue: paris'));
    await verdict().getByText('the queue paris').waitFor();
    await page.getByRole('cell', { name: 'germany: queue paris' }).waitFor();
    await page.locator('.card', { hasText: 'Past leads elsewhere' }).getByText('3', { exact: true }).waitFor();
    await rules().fill(before);
    await page.getByText('The same as what it is compared with.').waitFor();
  });

  it('names a mistake with its line, and goes there', async () => {
    const before = await rules().inputValue();
    await rules().fill(before.replace('country: DE', `country: ${JSON.stringify(HOSTILE)}`));
    const finding = page.locator('.bench .findings li').first();
    await finding.getByText('unknown-reference').waitFor();
    expect(await finding.textContent()).toContain(JSON.stringify(HOSTILE));
    await finding.getByRole('button').click();
    const at = await rules().evaluate(area => (area as HTMLTextAreaElement).selectionStart);
    expect(before.slice(at).trimStart()).toMatch(/^country: DE/);
    await rules().fill(before);
  });

  it('sends nothing of what is typed, and breaks no policy', async () => {
    const asked: string[] = [];
    page.on('request', request => asked.push(`${request.method()} ${request.url()}`));
    await type({ country: 'FR', source: 'demo', city: 'typed-and-kept' });
    await verdict().getByText('the queue paris').waitFor();
    expect(asked).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it('runs the engine where it could send nothing even if it wanted to', async () => {
    const { headers } = await served.staged.ask(null, 'GET', '/engine.js');
    expect(headers['content-security-policy']).toBe("default-src 'none'; script-src 'unsafe-eval'");
  });
});
