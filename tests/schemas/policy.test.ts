import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type {
  AlertsFile,
  Bundle,
  CalendarsFile,
  EscalationFile,
  GovernanceFile,
  InvariantsFile,
  LeadFile,
  Policy,
  PrecedenceFile,
  QueuesFile,
  RoutingFile,
  SegmentsFile,
  SlaFile,
  SourcesFile,
  TeamsFile,
} from '../../src/engine/model/types.gen.ts';
import { errorsOf } from './validators.ts';

function example<File>(name: string): File {
  return parse(readFileSync(new URL(`./examples/${name}.yaml`, import.meta.url), 'utf8')) as File;
}

function content<File extends { kind: string; version: 1 }>(name: string): Omit<File, 'kind' | 'version'> {
  const { kind: _kind, version: _version, ...rest } = example<File>(name);
  return rest;
}

const { fields, normalise = {} } = example<LeadFile>('lead');
const { layer, rules } = example<RoutingFile>('routing');
const { reps = [], teams = [] } = example<TeamsFile>('teams');
const { targets = [], quarters = [] } = example<SlaFile>('sla');
const { roles = {}, channels = {}, policies = [] } = example<EscalationFile>('escalation');
const { calendars } = example<CalendarsFile>('calendars');

const policy: Policy = {
  version: 1,
  lead: { fields, normalise },
  sources: example<SourcesFile>('sources').sources,
  segments: example<SegmentsFile>('segments').segments,
  precedence: content<PrecedenceFile>('precedence'),
  rules: rules.map(rule => ({ ...rule, layer, review_by: '2027-03-31' })),
  lists: [{ id: 'strategic-accounts', values: ['acme.com'] }],
  reps,
  teams,
  queues: example<QueuesFile>('queues').queues,
  calendars: calendars.map(calendar => ({ ...calendar, deadline_boundary: 'stay_at_close' })),
  sla: { targets, quarters },
  escalation: { roles, channels, policies },
  invariants: example<InvariantsFile>('invariants').invariants,
  governance: content<GovernanceFile>('governance'),
  alerts: example<AlertsFile>('alerts').alerts,
};
const digest = `sha256:${'a'.repeat(64)}`;
const bundle: Bundle = {
  format: 'leadrail-bundle/1',
  id: digest,
  sequence: 1,
  parent: null,
  plan: null,
  evaluator: digest,
  policy,
  golden: [],
};

describe('the canonical policy', () => {
  it('holds the content of every kind', () => expect(errorsOf('policy', policy)).toEqual([]));

  it('does without governance', () => expect(errorsOf('policy', { ...policy, governance: null })).toEqual([]));

  it('needs every part and knows no other', () => {
    for (const key of Object.keys(policy)) expect(errorsOf('policy', { ...policy, [key]: undefined })).not.toEqual([]);
    expect(errorsOf('policy', { ...policy, clock: 1 })).not.toEqual([]);
  });

  it('travels in a bundle', () => expect(errorsOf('bundle', bundle)).toEqual([]));
});
