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
  store = await afterADay(storyPolicy({ reps }), async story => {
    await story.lead('a', 'DE', { contact: { mail: 'Canary.Person@Example.com' }, asked_by: 'ana@our-company.com' });
    await story.lead('walk-in@our-fair.com', 'DE', { contact: { mail: 'Walk-in@Our-Fair.com' } });
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

it('takes the id of a lead for its name, even one that is an address', async () => {
  expect(await store.found(look, `update outbox set payload = '{"says":"take walk-in@our-fair.com"}'`)).toEqual([]);
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
