import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPages } from '../../../scripts/dev/build-pages.ts';
import type { Scope } from '../../../src/runtime/access/scopes.ts';
import { readBuiltPages } from '../../../src/runtime/http/page/built-pages.ts';
import { openIncident } from '../../../src/runtime/incidents/open-incident.ts';
import { aBundle } from '../../runtime/stage/a-bundle.ts';
import { aPolicy } from '../../runtime/stage/a-policy.ts';
import { NINE } from '../../runtime/stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../../runtime/stage/memory-app.ts';

/** A service with the pages as they are built now, reached over HTTP, with a few leads and one incident. */
export interface ServedPages {
  readonly staged: MemoryApp;
  readonly url: string;
  signIn(page: Page, scope: Scope): Promise<void>;
  /** Goes to a page by its hash and waits until it says something. */
  goTo(page: Page, place: string): Promise<void>;
  end(): Promise<void>;
}

/** A lead whose every word is an attack on whoever shows it. */
export const HOSTILE = '<img src=x onerror="document.title=1">';

export async function servedPages(): Promise<ServedPages> {
  const folder = await mkdtemp(join(tmpdir(), 'leadrail-pages-'));
  await buildPages(folder);
  const pages = await readBuiltPages(folder);
  if (!pages) throw new Error('the pages were not built');
  const staged = await memoryApp({ bundle: aBundle(1, null, aPolicy(PROMISES)), pages });
  for (const [id, country] of LEADS) await staged.lead({ id, country, source: 'demo', city: HOSTILE });
  await openTrouble(staged);
  await loseMessage(staged);
  const url = await staged.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    staged,
    url,
    signIn: async (page, scope) => {
      await page.goto(url);
      await page.getByLabel('Token').fill(staged.tokens[scope]);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
    },
    goTo: async (page, place) => {
      await page.evaluate(hash => {
        location.hash = hash;
      }, `#/${place}`);
      await page.locator('main h2').first().waitFor();
    },
    end: async () => {
      await staged.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const LEADS = [
  ['german-1', 'DE'],
  ['german-2', 'DE'],
  ['austrian', 'AT'],
  [HOSTILE, 'DE'],
] as const;

/** What the served company promises, whom it tells, and how it ships. */
export const PROMISES = {
  governance: {
    rollout: [{ share: '0%', min_leads: 50, min_time: '1h' }, { share: '100%' }],
  },
  sla: {
    targets: [
      { id: 'usual', default: true as const, calendar: 'always', assignment: { breach: '5m' }, escalation: 'usual' },
    ],
    quarters: [],
  },
  escalation: {
    roles: { ops: { people: ['maria'], channel: 'log' } },
    channels: { log: { type: 'log' as const } },
    policies: [
      {
        id: 'usual',
        levels: [1, 2, 3, 4].map(level => ({ level, after: `${level}m`, notify: 'ops', respond_within: '10m' })),
      },
    ],
  },
};

/** A message that no try brought to where it should go. */
const loseMessage = ({ service }: MemoryApp) =>
  service.commit.run(async ({ store }) => {
    const to = { channel: 'crm', recipient: 'crm', kind: 'note', leadId: null, payload: { says: HOSTILE } };
    await store.addMessage({ key: 'lost', ...to, createdAt: NINE, state: 'pending' });
    const wish = { channel: 'crm', now: NINE, leaseUntil: NINE + 1, limit: 1, lost: false, mostAttempts: 9 };
    for (const { n, token } of await store.claimMessages(wish))
      await store.markFailed({ n, token }, { dueAt: null, says: `refused: ${HOSTILE}` });
  });

/** An incident as the service opens it, told in hostile words. */
const openTrouble = ({ service }: MemoryApp) =>
  service.commit.run(async work => {
    await openIncident(service, work, {
      category: 'drift',
      key: 'drift:test',
      leadId: null,
      policy: 'usual',
      businessCritical: true,
      says: `Something drifts: ${HOSTILE}`,
      at: NINE,
      drill: false,
    });
  });
