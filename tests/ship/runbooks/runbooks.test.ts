import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordService, USUAL_DATA } from '../../../scripts/service-file.ts';
import { leadrail } from '../../scripts/run-leadrail.ts';
import { change } from '../../workspace/temporary-repository.ts';
import { FRANCE } from '../stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from '../stage/shipping-desk.ts';
import { runbookSteps, words } from './runbook-steps.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The moment at which commands run in tests. */
const AFTERNOON = Date.parse('2026-11-24T16:30:00Z');

/** A desk whose service is the one that commands find by themselves. */
async function homelyDesk(): Promise<ShippingDesk> {
  const desk = await shippingDesk();
  desk.service.now = AFTERNOON;
  mkdirSync(dirname(USUAL_DATA), { recursive: true });
  symlinkSync(desk.service.dataDir, USUAL_DATA);
  recordService(USUAL_DATA, desk.service.running.url);
  return desk;
}

async function must(...args: string[]): Promise<void> {
  const { exit, out, err } = await leadrail(...args);
  if (exit !== 0) throw new Error(`${args.join(' ')} ended with ${exit}: ${out}${err}`);
}

/** Live governance with a shadow step, so that a rollout stays where it is. */
function withSteps({ folder }: ShippingDesk): void {
  const path = 'rules/governance.yaml';
  const text = readFileSync(join(folder, path), 'utf8');
  change(folder, path, `${text}rollout: [{share: 0%, min_leads: 50, min_time: 1h}, {share: 100%}]\n`);
}

/** What stands before each runbook is opened. */
const BEFORE: Readonly<Record<string, (desk: ShippingDesk) => Promise<void>>> = {
  deploy: async desk => {
    await must('deploy');
    desk.commit(FRANCE);
  },
  abort: async desk => {
    withSteps(desk);
    await must('deploy');
    desk.commit(FRANCE);
    await must('deploy', '--rollout');
  },
  'roll-back': async desk => {
    await must('deploy');
    desk.commit(FRANCE);
    await must('deploy');
  },
  'rotate-keys': async desk => {
    await must('keys', 'make', '--out', 'old.key');
    await must('keys', 'trust', 'old.key.pub');
    await restart(desk);
    await must('deploy', '--signing-key', 'old.key');
    desk.commit(FRANCE);
  },
  'lost-runtime': () => must('deploy'),
};

async function restart({ service }: ShippingDesk): Promise<void> {
  await service.restart();
  recordService(USUAL_DATA, service.running.url);
}

/** The words that a runbook leaves for the reader to fill in. */
const filledIn = (line: string): string =>
  line.includes('OLD-KEYID') ? line.replace('OLD-KEYID', JSON.parse(readFileSync('old.key.pub', 'utf8')).keyid) : line;

describe('the runbook', () => {
  it.each(Object.entries(BEFORE))('%s: each command ends as it says', async (name, before) => {
    const desk = await homelyDesk();
    await before(desk);
    const steps = runbookSteps(readFileSync(join(ROOT, `docs/runbooks/${name}.md`), 'utf8'));
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) {
      if (step === 'restart') {
        await restart(desk);
        continue;
      }
      const line = filledIn(step.line);
      expect(line).toMatch(/^npx leadrail /);
      const { exit, out, err } = await leadrail(...words(line).slice(2));
      expect({ line, exit, said: exit === step.exit ? '' : `${out}${err}` }).toEqual({ ...step, line, said: '' });
    }
  });
});
