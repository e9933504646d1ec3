import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { errorsOf } from '../schemas/validators.ts';
import { standIn } from './rules-on-disk.ts';
import { leadrail, records, spawnLeadrail } from './run-leadrail.ts';

const AT = '2026-11-24T10:00:00Z';
const LEADS = [
  { id: 'a', country: 'DE', employees: 3000 },
  { id: 'b', source: 'partner' },
  { country: 'FR' },
  { id: 'a', country: 'DE' },
];
const NDJSON = LEADS.map(lead => `${JSON.stringify(lead)}\n`).join('');
const CSV = 'id,country,employees,source\r\na,DE,3000,\r\nb,,,partner\r\n,FR,,\r\na,DE\r\n';

/** What came of each lead, in few words. */
const told = (text: string): string[] =>
  records(text).map(({ lead_id, owner, queue, rule, reason }) => `${lead_id} ${owner ?? queue} ${rule} ${reason}`);

const EXPECTED = ['a ana german picked', 'b unrouted null missing_field', '#3 ben rest picked', 'a ana german picked'];

describe('route decides each lead in order', () => {
  it.each([
    ['leads.ndjson', NDJSON],
    ['leads.jsonl', NDJSON],
    ['leads.csv', CSV],
    ['leads.json', JSON.stringify(LEADS)],
    ['leads.ndjson.gz', gzipSync(NDJSON)],
    ['leads.csv.gz', gzipSync(CSV)],
  ])('from %s', async (name, content) => {
    standIn({}, { [name]: content });
    const { exit, out, err } = await leadrail('route', '--leads', name, '--at', AT);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(told(out)).toEqual(EXPECTED);
  });

  it.each([
    ['NDJSON', NDJSON],
    ['CSV', CSV],
    ['packed NDJSON', gzipSync(NDJSON)],
  ])('from standard input: %s', (_, input) => {
    const { exit, out } = spawnLeadrail(['route', '--leads', '-', '--at', AT], { cwd: standIn(), input });
    expect(exit).toBe(0);
    expect(told(out)).toEqual(EXPECTED);
  });

  it('counts on over several files', async () => {
    standIn({}, { 'one.ndjson': NDJSON, 'two.csv': 'country\nFR\n' });
    const { out } = await leadrail('route', '--leads', 'one.ndjson', 'two.csv', '--at', AT);
    expect(told(out).at(-1)).toBe('#5 ben rest picked');
  });

  it('as decisions that hold to their schema, keys in its order, nothing else', async () => {
    standIn({}, { 'leads.ndjson': NDJSON });
    const { out } = await leadrail('route', '--leads', 'leads.ndjson', '--at', AT);
    const keys = Object.keys(
      JSON.parse(readFileSync(new URL('../../schemas/decision.schema.json', import.meta.url), 'utf8')).properties,
    );
    for (const decision of records(out)) {
      expect(errorsOf('decision', decision)).toEqual([]);
      expect(Object.keys(decision)).toEqual(keys);
      expect(decision['at']).toBe('2026-11-24T10:00:00.000Z');
    }
  });

  it('at its own time where no other is given', async () => {
    standIn({}, { 'leads.ndjson': '{"id": "a", "received_at": "2026-11-02T09:00:00+01:00"}\n' });
    const { out } = await leadrail('route', '--leads', 'leads.ndjson');
    expect(records(out)).toMatchObject([{ at: '2026-11-02T08:00:00.000Z' }]);
  });
});

describe('route on leads that it can’t take', () => {
  it('names the line, decides the others, and ends with 2', async () => {
    standIn({}, { 'leads.ndjson': '{"id": "a"}\n{"id": \n\n[1]\n{"id": "b"}\n' });
    const { exit, out, err } = await leadrail('route', '--leads', 'leads.ndjson', '--at', AT);
    expect(exit).toBe(2);
    expect(records(out).map(({ lead_id }) => lead_id)).toEqual(['a', 'b']);
    expect(err.split('\n').filter(line => line !== '')).toHaveLength(2);
    expect(err).toMatch(/leads\.ndjson:2: .*\n.*leads\.ndjson:4: /);
  });

  it('names the line of a CSV file with too many cells', async () => {
    standIn({}, { 'leads.csv': 'id,country\na,DE\nb,DE,more\nc\n' });
    const { exit, out, err } = await leadrail('route', '--leads', 'leads.csv', '--at', AT);
    expect(exit).toBe(2);
    expect(records(out).map(({ lead_id }) => lead_id)).toEqual(['a', 'c']);
    expect(err).toMatch(/leads\.csv:3: /);
  });

  it('ends with 2 and names --at for a lead without a time', async () => {
    standIn({}, { 'leads.ndjson': '{"id": "a", "received_at": "2026-11-02T09:00:00Z"}\n{"id": "b"}\n' });
    const { exit, err } = await leadrail('route', '--leads', 'leads.ndjson');
    expect(exit).toBe(2);
    expect(err).toContain('--at');
    expect(err).toContain('b');
  });

  it.each(['nowhere.ndjson', 'rules'])('ends with 2 for a file that is none: %s', async file => {
    standIn();
    const { exit, out, err } = await leadrail('route', '--leads', file, '--at', AT);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(file);
  });
});

describe('route on a policy that does not compile', () => {
  it.each([
    [
      1,
      'unknown-reference',
      'kind: routing\nversion: 1\nlayer: owners\nrules: [{id: x, when: {country: FR}, assign: {team: berlim}}]\n',
    ],
    [2, 'yaml', 'kind: list\nkind: list\n'],
  ])('ends with %i, the findings (%s) on standard error and nothing on standard output', async (status, code, text) => {
    standIn({ 'rules/extra.yaml': text }, { 'leads.ndjson': NDJSON });
    const { exit, out, err } = await leadrail('route', '--leads', 'leads.ndjson', '--at', AT);
    expect({ exit, out }).toEqual({ exit: status, out: '' });
    expect(err).toContain(`error ${code}`);
    expect(err).toContain('rules/extra.yaml:');
  });

  it('but runs on one that compiles, whatever else check finds', async () => {
    standIn(
      { 'rules/queues.yaml': 'kind: queues\nversion: 1\nqueues: [{id: unrouted}]\n' },
      { 'leads.ndjson': NDJSON },
    );
    expect((await leadrail('check')).exit).toBe(1);
    expect((await leadrail('route', '--leads', 'leads.ndjson', '--at', AT)).exit).toBe(0);
  });
});

describe('the state', () => {
  it('is carried from one run into the next', async () => {
    const [one, two] = [NDJSON.split('\n').slice(0, 2), NDJSON.split('\n').slice(3)].map(lines => lines.join('\n'));
    standIn({}, { 'all.ndjson': `${one}\n${two}`, 'one.ndjson': one ?? '', 'two.ndjson': two ?? '' });
    const whole = await leadrail('route', '--leads', 'all.ndjson', '--at', AT);
    const first = await leadrail('route', '--leads', 'one.ndjson', '--at', AT, '--state-out', 'state.json');
    const written = readFileSync('state.json', 'utf8');
    expect(errorsOf('state', JSON.parse(written))).toEqual([]);
    const second = await leadrail('route', '--leads', 'two.ndjson', '--at', AT, '--state', 'state.json');
    expect(first.out + second.out).toBe(whole.out);
    expect(readFileSync('state.json', 'utf8')).toBe(written);
  });

  it('is refused where it is none', async () => {
    standIn({}, { 'leads.ndjson': NDJSON, 'state.json': '{"teams": {"berlin": {"n": "three"}}}' });
    const { exit, out, err } = await leadrail('route', '--leads', 'leads.ndjson', '--at', AT, '--state', 'state.json');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('state.json');
  });
});
