import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pagesReady } from '../../scripts/pages-ready.ts';
import { type Child, startChild } from './child.ts';
import { knock } from './knock.ts';
import { leadNumber } from './leads.ts';

/**
 * The operator's page while leads come in: when it first paints and first says something, and how long after a lead was
 * stored the page counts it.
 */
const PER_SECOND = 150;
const RELOADS = 5;
const seconds = Number(process.argv[2] ?? '60');

/** As text, since what runs this file gives functions names that the page knows nothing of. */
const WATCH = `
  globalThis.shown = [];
  const note = () => {
    const card = [...document.querySelectorAll('.card')].find(each => each.textContent.includes('Leads in the last hour'));
    const count = Number(card?.querySelector('.figure')?.textContent.replace(/\\D/g, ''));
    if (count !== shown.at(-1)?.[1]) shown.push([Date.now(), count]);
  };
  note();
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

const path = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(each => existsSync(each));
if (path === undefined) throw new Error('there is no Chromium here; name one in CHROMIUM');
await pagesReady(line => process.stderr.write(`${line}\n`));
const service = await startChild('service-child.ts');
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const page = await signedIn(browser, service);
const stored = offer(service);
const opened = [];
for (let i = 0; i < RELOADS; i += 1) opened.push(await open(page));
const seen = await watchCount(page);
const late = lateness(await stored, await seen());
await browser.close();
await service.end();
process.stdout.write(`| at ${PER_SECOND} leads/s for ${seconds} s | seen |\n|---|---|\n`);
process.stdout.write(`| first paint, ${RELOADS} times | ${told(opened.map(each => each.paint))} |\n`);
process.stdout.write(`| its figures are there | ${told(opened.map(each => each.figures))} |\n`);
process.stdout.write(`| a lead that was stored is counted, ${late.length} leads | ${told(late)} |\n`);
process.exit(0);

/** Moments at which leads had been answered for, in their order. */
async function offer(child: Child): Promise<readonly number[]> {
  const begun = performance.now();
  const moments: number[] = [];
  const answers: Promise<void>[] = [];
  for (let n = 0; n < PER_SECOND * seconds; n += 1) {
    const due = begun + (n * 1000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 1) await new Promise(resolve => setTimeout(resolve, wait));
    const answer = knock(child, leadNumber(n), due).then(({ status }) => {
      if (status === 201) moments.push(Date.now());
    });
    answers.push(answer);
  }
  await Promise.all(answers);
  // The last of them are still to be shown.
  await new Promise(resolve => setTimeout(resolve, 5000));
  return moments;
}

async function signedIn(from: Browser, { url, read }: Child): Promise<Page> {
  const opening = await from.newPage();
  await opening.goto(url);
  await opening.getByLabel('Token').fill(read ?? '');
  await opening.getByRole('button', { name: 'Sign in' }).click();
  await opening.getByText('Leads in the last hour').waitFor();
  return opening;
}

/** Milliseconds from asking for the page to its first paint, and to its first figure. */
async function open(page: Page): Promise<{ readonly paint: number; readonly figures: number }> {
  await page.reload({ waitUntil: 'commit' });
  await page.getByText('Leads in the last hour').waitFor();
  return page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    figures: performance.now(),
  }));
}

type Shown = readonly (readonly [at: number, count: number])[];

/** Notes each count of leads that the page shows, and when; hands the list out when asked. */
async function watchCount(page: Page): Promise<() => Promise<Shown>> {
  await page.evaluate(WATCH);
  return () => page.evaluate(() => (globalThis as unknown as { shown: [number, number][] }).shown);
}

/** For each lead that was stored while the page was watched: milliseconds until the page counted it. */
function lateness(moments: readonly number[], shown: Shown): number[] {
  const first = shown[0]?.[1] ?? 0;
  let next = 0;
  const late: number[] = [];
  moments.forEach((at, n) => {
    while (next < shown.length && (shown[next]?.[1] ?? 0) <= n) next += 1;
    const seenAt = shown[next]?.[0];
    if (n < first) return;
    late.push(seenAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, seenAt - at));
  });
  return late;
}

function told(all: readonly number[]): string {
  const ms = [...all].sort((a, b) => a - b);
  const at = (p: number) => (ms[Math.max(0, Math.ceil(ms.length * p) - 1)] ?? Number.NaN).toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`;
}
