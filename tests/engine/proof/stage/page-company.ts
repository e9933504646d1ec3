import { parse, stringify } from 'yaml';
import type { RulesFile } from '../../../../src/engine/model/rules-file.ts';

/** A rules file as data; what stands below each key of an example takes the place of what stands here. */
type Document = Record<string, unknown>;

const QUEUE = { keeper: 'ops_owner', calendar: 'always', retry_every: '5m', expires_after: '30m' };
const ROLE = { people: ['maria.ops'], channel: 'chat' };
const LEVELS = [
  { level: 1, after: '0m' },
  { level: 2, after: '10m', notify: 'ops_owner', respond_within: '15m' },
  { level: 3, after: '30m', notify: 'gtm_engineering', respond_within: '30m' },
  { level: 4, after: '2h', notify: 'leadership', respond_within: '1h' },
];
const TEAMS = ['dach', 'enterprise', 'machines', 'strategic', 'us', 'world'];
const FIELDS = {
  country: { type: 'country' },
  postal_code: { type: 'text' },
  industry: { type: 'enum', values: ['software', 'finance', 'manufacturing'] },
  employees: { type: 'integer', min: 0 },
  email_domain: { type: 'domain' },
};
const LISTED = { email_domain: { list: 'strategic-accounts' } };

/** Gives way to whatever an example says. */
const LISBON = { id: 'lisbon', priority: -10, when: { country: 'PT' }, assign: { team: 'world' } };

/** The company of which the pages of the checks show pieces: by the file's name, without a finding as it stands. */
const COMPANY: Readonly<Record<string, Document>> = {
  lead: { fields: FIELDS },
  sources: { sources: [{ id: 'demo_request' }, { id: 'pricing_request' }] },
  segments: {
    segments: [
      { id: 'enterprise', when: { employees: { gte: 2000 } } },
      { id: 'mid_market', when: { employees: { gte: 100 } } },
      { id: 'smb', default: true },
    ],
  },
  precedence: { layers: ['named_account', 'territory', 'pool'], fallback: { queue: 'unrouted' } },
  named: {
    kind: 'routing',
    layer: 'named_account',
    rules: [{ id: 'strategic-pool', when: { any: [LISTED, { country: 'XK' }] }, assign: { team: 'strategic' } }],
  },
  territory: { kind: 'routing', layer: 'territory', rules: [LISBON] },
  pool: { kind: 'routing', layer: 'pool', rules: [{ id: 'rest-of-world', default: true, assign: { team: 'world' } }] },
  list: { id: 'strategic-accounts', values: ['umbrella.com'] },
  teams: {
    reps: [
      { id: 'anna.keller', email: 'anna@example.com' },
      { id: 'max.braun', email: 'max@example.com', calendar: 'berlin' },
      { id: 'maria.ops', email: 'maria@example.com' },
    ],
    teams: [
      { id: 'dach-enterprise', members: [{ rep: 'anna.keller' }, { rep: 'max.braun' }] },
      ...TEAMS.map(id => ({ id, members: [{ rep: 'maria.ops' }] })),
    ],
  },
  queues: { queues: ['unrouted', 'world-desk'].map(id => ({ id, ...QUEUE, on_expiry: { owner: 'maria.ops' } })) },
  calendars: { calendars: [{ id: 'berlin', zone: 'Europe/Berlin', hours: { mon: ['09:00-18:00'] } }] },
  sla: { targets: [{ id: 'rest', default: true, assignment: { breach: '4h' }, escalation: 'standard' }] },
  escalation: {
    roles: { ops_owner: ROLE, gtm_engineering: ROLE, leadership: ROLE },
    channels: { chat: { type: 'log' } },
    policies: ['standard', 'high-intent'].map(id => ({ id, levels: LEVELS })),
  },
  governance: { windows: [] },
  invariants: { invariants: [] },
  alerts: { alerts: [] },
};

/** Whose business a key is; a list of rules belongs to the territory. */
const FILE_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COMPANY).flatMap(([name, document]) => Object.keys(document).map(key => [key, name] as const)),
  ...['rules', 'layer', 'steward', 'review_by'].map(key => [key, 'territory'] as const),
  ...['id', 'values'].map(key => [key, 'list'] as const),
]);

/**
 * The company's rules with an example in them: what has an id takes the place of what has the same id there, or is new.
 * `without` names ids that the example means to be absent. An example that is no YAML stands as a file as it is.
 */
export function companyWith(example: string, without: readonly string[] = []): RulesFile[] {
  const documents = new Map(Object.entries(COMPANY).map(([name, document]) => [name, lacking(document, without)]));
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(pieceOf(example))) {
    const name = FILE_OF.get(key) ?? key;
    if (value === null) texts.set(name, `kind: ${name}\nversion: 1\n${example}`);
    else documents.set(name, { ...documents.get(name), [key]: merged(documents.get(name)?.[key], value) });
  }
  for (const [name, document] of documents) {
    if (!texts.has(name))
      texts.set(name, stringify({ kind: name, version: 1, ...document }, { aliasDuplicateObjects: false }));
  }
  return [...texts].map(([name, text]) => ({
    path: `rules/${name}.yaml`,
    kind: 'file',
    bytes: new TextEncoder().encode(text),
  }));
}

/** The keys of an example; of one that can't be read the first key alone, without a value. */
function pieceOf(example: string): Document {
  try {
    const { kind: _, version: __, ...piece } = parse(example) as Document;
    return piece;
  } catch {
    return { [example.slice(0, example.indexOf(':'))]: null };
  }
}

const lacking = (document: Document, without: readonly string[]): Document =>
  Object.fromEntries(
    Object.entries(document).flatMap(([key, value]) => {
      if (!Array.isArray(value)) return [[key, value]];
      return [[key, value.filter(each => !without.includes(idOf(each)))]];
    }),
  );

function merged(old: unknown, fresh: unknown): unknown {
  if (isMap(old) && isMap(fresh)) return { ...old, ...fresh };
  if (!Array.isArray(old) || !Array.isArray(fresh) || idOf(fresh[0]) === '') return fresh;
  const known = new Map(old.map(each => [idOf(each), each]));
  for (const each of fresh) known.set(idOf(each), merged(known.get(idOf(each)), each));
  return [...known.values()];
}

const isMap = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (thing: unknown): string => String((thing as { id?: unknown } | null)?.id ?? '');
