import { smallFiles } from '../../engine/policy/small-policy.ts';

const ESCALATION = `kind: escalation
version: 1
roles: {desk: {people: [ana, ben]}}
policies:
  - id: standard
    levels:
      - {level: 1, after: 0m, recover: {attempts: 1, every: 1m}}
      - {level: 2, after: 1h, notify: desk, respond_within: 1h}
      - {level: 3, after: 4h, notify: desk, respond_within: 4h}
      - {level: 4, after: 8h, notify: desk, respond_within: 8h}
`;

const GOVERNANCE = `kind: governance
version: 1
limits: {moved: 60%, moved_per_segment: 60%, load: 1000%, floor: 2}
weights: {moved: 40}
tiers: [{id: small, from: 0, approvals: []}]
windows:
  - {id: year-end, effect: deny, zone: UTC, from: "2026-12-18T00:00", to: "2027-01-04T00:00", why: year end}
`;

const QUEUES = `kind: queues
version: 1
queues:
  - {id: unrouted, expires_after: 4h, on_expiry: {owner: ana}}
  - {id: later, expires_after: 4h, on_expiry: {owner: ana}}
`;

const GOLDEN = `- id: german
  at: 2026-11-02T09:00:00Z
  lead: {country: DE}
  expect: {rule: german, owner: ana}
`;

/** Each country that a test may bring into the territory: the new rule is then reached, as the gate *coverage* asks. */
const COUNTRIES = ['ES', 'FR', 'SE'].map(
  country =>
    `- {id: from-${country}, at: "2026-11-02T09:00:00Z", lead: {country: ${country}}, expect: {missing: []}}\n`,
);

const LEADS = ['DE', 'DE', 'FR', 'SE', 'PL'].map((country, i) =>
  JSON.stringify({ id: `past-${i}`, country, received_at: `2026-10-0${i + 1}T09:00:00Z` }),
);

export const TERRITORY = 'rules/territory.yaml';

/** The territory file with these rules beside the one for Germany; none: as the company begins. */
export const territory = (...rules: string[]): string =>
  `kind: routing\nversion: 1\nlayer: territory\nrules:\n${[
    '{id: german, when: {country: DE}, assign: {team: berlin}}',
    ...rules,
  ]
    .map(rule => `  - ${rule}\n`)
    .join('')}`;

export const FRANCE = '{id: french, when: {country: FR}, assign: {team: berlin}}';
export const SWEDEN = '{id: swedish, when: {country: SE}, assign: {queue: later}}';

/** A small company that passes `check`, with golden records, past leads, limits and one freeze window, by path. */
export function companyFiles(): Record<string, string | Uint8Array> {
  const rules = smallFiles({
    'rules/escalation.yaml': ESCALATION,
    'rules/governance.yaml': GOVERNANCE,
    'rules/queues.yaml': QUEUES,
  });
  return {
    ...Object.fromEntries(rules.flatMap(file => (file.kind === 'file' ? [[file.path, file.bytes]] : []))),
    [TERRITORY]: territory(),
    'tests/golden/german.yaml': GOLDEN,
    'tests/golden/countries.yaml': COUNTRIES.join(''),
    'tests/history/past.ndjson': `${LEADS.join('\n')}\n`,
    '.gitignore': '.leadrail/\n',
  };
}
