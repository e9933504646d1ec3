import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAtRelease } from '../../../src/runtime/doctor/look-at-release.ts';
import { lookAtTexts } from '../../../src/runtime/doctor/look-at-texts.ts';
import type { Patient } from '../../../src/runtime/doctor/patient.ts';
import { openIncident } from '../../../src/runtime/incidents/open-incident.ts';
import { storyPolicy } from '../stage/a-story.ts';
import { afterADay, type Tampered } from './stage/tampered.ts';

const LAST = 100;

let store: Tampered;
beforeAll(async () => {
  const reps = storyPolicy().reps.map(rep => ({ ...rep, email: `${rep.id}@our-company.com` }));
  const keller = { id: 'jan.keller' };
  const fields = { country: { type: 'country' }, surname: { type: 'text', personal: true } } as const;
  const policy = storyPolicy({ reps: [...reps, keller], lead: { fields, normalise: {} } });
  store = await afterADay(policy, async story => {
    await story.lead('a', 'DE', { contact: { mail: 'Canary.Person@Example.com' }, asked_by: 'ana@our-company.com' });
    await story.lead('walk-in@our-fair.com', 'DE', { contact: { mail: 'Walk-in@Our-Fair.com' } });
    await story.lead('jane@our-fair.com', 'DE');
    await story.lead('crm-7', 'DE', { mail: 'jane@our-fair.com' });
    await story.lead('web:joe@our-fair.com', 'DE', { mail: 'joe@our-fair.com', surname: 'Keller' });
    await story.lead('c', 'DE', { surname: 'Okonkwo' });
    const nothing = { leadId: null, policy: null, businessCritical: false, drill: false };
    const drift = {
      ...nothing,
      category: 'drift',
      key: 'drift:test',
      says: 'Something parted.',
      at: story.now,
    } as const;
    await story.service.commit.run(work => openIncident(story.service, work, drift));
  });
});
afterAll(() => store.end());

const look = async (patient: Patient) => lookAtTexts(patient, (await lookAtRelease(patient)).live, LAST);
const MAIL = 'canary.person@example.com';

it('finds nothing where nothing personal was written, though our own people have addresses', async () => {
  expect(await store.found(look, `update outbox set payload = '{"says":"ask ana@our-company.com"}'`)).toEqual([]);
});

it.each([
  ['the lead itself', 'take walk-in@our-fair.com'],
  ['another lead of the same person', 'crm-7 was merged into jane@our-fair.com'],
  ['a lead whose id holds the address', 'take web:joe@our-fair.com'],
])('takes an address that is an id for the name of %s', async (_whose, says) => {
  expect(await store.found(look, `update outbox set payload = '{"says":"${says}"}'`)).toEqual([]);
});

it('takes a personal value that stands in the rules for what the rules name', async () => {
  expect(await store.found(look, `update outbox set payload = '{"says":"it is jan.keller who has it"}'`)).toEqual([]);
});

it('finds what the rules mark personal', async () => {
  expect(await store.found(look, `update outbox set payload = '{"says":"Okonkwo asks"}' where n = 1`)).toEqual([
    'I14 message:1',
  ]);
});

it.each([
  ['a message', `update outbox set payload = '{"says":"${MAIL}"}' where n = 1`, 'message:1'],
  ['an incident', `update incidents set says = 'of ${MAIL}'`, 'incident:'],
  ['a step of an incident', `update incident_steps set says = 'asked ${MAIL}' where seq = 1`, 'incident:'],
])('finds an e-mail address that was posted in %s, whatever the rules call personal', async (_where, statement, at) => {
  const found = await store.found(look, statement);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(each => each.startsWith(`I14 ${at}`))).toBe(true);
});
