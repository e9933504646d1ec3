import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBundle } from '../runtime/stage/a-bundle.ts';
import { aPolicy } from '../runtime/stage/a-policy.ts';
import { aBrowser, barriers, CHROMIUM, DESKTOP, PHONE, watchedPage, withBrowser } from './stage/a-browser.ts';
import { PROMISES, type ServedPages, servedPages } from './stage/served-pages.ts';

describe.skipIf(CHROMIUM === null)(withBrowser('what people do on the pages'), () => {
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

  it('shows a new lead without being asked', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'read');
    const figure = page.locator('.card', { hasText: 'Leads in the last hour' }).locator('.figure');
    await figure.getByText('4', { exact: true }).waitFor();
    await served.staged.lead({ id: 'late', country: 'DE', source: 'demo' });
    await figure.getByText('5', { exact: true }).waitFor();
    await end();
  });

  it('lets those who only read change nothing', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'read');
    await page.getByRole('heading', { name: 'Open incidents' }).waitFor();
    expect(await page.getByRole('button', { name: /Take it on|Resolve/ }).count()).toBe(0);
    await served.goTo(page, 'releases');
    expect(await page.getByRole('button', { name: /Roll back/ }).count()).toBe(0);
    await end();
  });

  it('has no page for a token that only sends leads in', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'intake');
    expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0);
    await page.getByText('This token may send leads in.').waitFor();
    await end();
  });

  it('refuses a token that nobody knows', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await page.goto(served.url);
    await page.getByLabel('Token').fill('nonsense');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('The service does not know this token.').waitFor();
    await end();
  });

  it('takes an incident on, and then says who has it', async () => {
    const { page, complaints, end } = await watchedPage(browser, PHONE);
    await served.signIn(page, 'operate');
    await page.getByRole('button', { name: 'Take it on: Drift from the rules' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Note, if you like').fill('looking at it');
    await dialog.getByRole('button', { name: 'Take it on' }).click();
    await page.getByText(/taken on by token:operate/).waitFor();
    const [incident] = await served.staged.service.store.incidents({ state: 'open', limit: 1 });
    expect(incident?.ackedBy).toBe('token:operate');
    expect(complaints).toEqual([]);
    await end();
  });

  it('resolves it', async () => {
    const { page, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'operate');
    await page.getByRole('button', { name: 'Resolve: Drift from the rules' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('Nothing is open.').waitFor();
    await end();
  });

  it('sends a dead letter again', async () => {
    const { page, complaints, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'operate');
    await page.getByRole('button', { name: 'Send again: message' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await page.getByText('No dead letters.').waitFor();
    expect(await served.staged.service.store.unsentCounts()).toMatchObject({ dead: 0 });
    expect(complaints).toEqual([]);
    await end();
  });

  it('shows a rollout with its guards, and holds it where it is', async () => {
    const { staged } = served;
    const live = staged.service.live?.by.bundle ?? '';
    const next = aBundle(2, live, aPolicy({ ...PROMISES, reps: [...aPolicy().reps, { id: 'new' }] }));
    await staged.ask('deploy', 'POST', '/v1/releases', next);
    await staged.ask('deploy', 'POST', '/v1/rollouts', { release: next.id, expect: live });
    const { page, complaints, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'deploy');
    await page.getByRole('heading', { name: 'Rollout of release 2' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('lunch');
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    await page.getByText('paused: lunch').waitFor();
    expect((await staged.service.store.rollouts(1))[0]).toMatchObject({ state: 'paused', why: 'lunch' });
    await page.getByRole('button', { name: 'Abort' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('not now');
    await page.getByRole('dialog').getByRole('button', { name: 'Abort' }).click();
    await page.getByRole('heading', { name: 'Past rollouts' }).waitFor();
    expect((await staged.service.store.rollouts(1))[0]).toMatchObject({ state: 'aborted' });
    expect(complaints).toEqual([]);
    await end();
  });

  it('rolls back, with a reason and not without', async () => {
    const { page, complaints, end } = await watchedPage(browser, DESKTOP);
    await served.signIn(page, 'rollback');
    await page.getByRole('button', { name: 'Roll back to the fallback queue' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Roll back to the fallback queue' });
    await confirm.click();
    expect(served.staged.service.live?.by.fallback).toBe(false);
    await dialog.getByLabel('Reason').fill('leads went astray');
    await confirm.click();
    await page.locator('.card').getByText('fallback', { exact: true }).waitFor();
    expect(served.staged.service.live?.by.fallback).toBe(true);
    const [entry] = await served.staged.service.store.auditTrail(1);
    expect(JSON.stringify(entry)).toContain('leads went astray');
    expect(complaints).toEqual([]);
    await end();
  });
});
