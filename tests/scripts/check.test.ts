import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsOf } from '../schemas/validators.ts';
import { standIn, wholePolicy } from './rules-on-disk.ts';
import { leadrail, spawnLeadrail } from './run-leadrail.ts';

const UNUSED = { 'rules/strategic.csv': 'acme.com\n' };
const INACTIVE = {
  'rules/teams.yaml':
    'kind: teams\nversion: 1\nreps: [{id: ana}, {id: ben, active: false}]\nteams: [{id: berlin, members: [{rep: ana}, {rep: ben}]}]\n',
};
const NO_MEMBER = { 'rules/teams.yaml': 'kind: teams\nversion: 1\nreps: [{id: ana}]\nteams: [{id: berlin}]\n' };
const UNKNOWN = {
  'rules/extra.yaml':
    'kind: routing\nversion: 1\nlayer: owners\nrules:\n  - {id: french, when: {country: FR}, assign: {team: berlim}}\n',
};
const MISSPELT = { 'rules/extra.yaml': 'kind: routing\nversion: 1\nlayers: owners\nrules: []\n' };
const TWICE = { 'rules/extra.yaml': 'kind: list\nversion: 1\nid: a\nid: b\nvalues: []\n' };

/** The JSON that `check` prints, held against its schema. */
async function checked(...args: string[]) {
  const { exit, out, err } = await leadrail('check', '--format', 'json', ...args);
  const result = JSON.parse(out);
  expect(errorsOf(args.includes('--base') ? 'check-report' : 'check-result', result)).toEqual([]);
  return { exit, err, result, codes: result.findings.map(({ code }: { code: string }) => code) };
}

describe('the exit status of check', () => {
  it('is 0 for a policy without findings', async () => {
    standIn();
    expect(await checked()).toMatchObject({ exit: 0, err: '', result: { ok: true, findings: [] } });
  });

  it('is 0 for warnings alone', async () => {
    standIn({ ...UNUSED, ...INACTIVE });
    const { exit, result, codes } = await checked();
    expect({ exit, ok: result.ok, codes }).toEqual({ exit: 0, ok: true, codes: ['unused-list', 'inactive-owner'] });
  });

  it.each([
    ['empty-team', NO_MEMBER],
    ['unknown-reference', UNKNOWN],
    ['schema', MISSPELT],
    ['schema', { 'rules/notes.txt': 'Ask Ana.' }],
    ['schema', { 'rules/sla.yaml': null, 'rules/segments.yaml': null }],
  ])('is 1 for an error: %s', async (code, texts) => {
    standIn(texts);
    const { exit, result, codes } = await checked();
    expect({ exit, ok: result.ok }).toEqual({ exit: 1, ok: false });
    expect(codes).toContain(code);
  });

  it.each([
    ['a key that stands twice', TWICE],
    ['an alias', { 'rules/extra.yaml': 'kind: list\nversion: 1\nid: a\nvalues: [&x acme.com, *x]\n' }],
    ['two documents', { 'rules/extra.yaml': 'kind: list\n---\nkind: list\n' }],
    ['no YAML at all', { 'rules/extra.yaml': 'kind: [list\n' }],
    ['a character that hides', { 'rules/extra.yaml': 'kind: list\nversion: 1\nid: a\nvalues: ["a\u202Eb"]\n' }],
  ])('is 2 for a file that can’t be read: %s', async (_, texts) => {
    standIn(texts);
    const { exit, result, codes } = await checked();
    expect({ exit, ok: result.ok, proof: result.proof }).toEqual({ exit: 2, ok: false, proof: 'not_proven' });
    expect(codes).toContain('yaml');
  });

  it('is 2 for an unreadable file and other errors at once, which are said as well', async () => {
    standIn({ ...TWICE, 'rules/lead.yaml': 'kind: lead\nversion: 1\nfields: {country: {type: kuntry}}\n' });
    const { exit, codes } = await checked();
    expect(exit).toBe(2);
    expect(codes).toEqual(expect.arrayContaining(['yaml', 'schema']));
  });

  it('is 2 where there are no rules', async () => {
    standIn();
    const { exit, out, err } = await leadrail('check', '--rules', 'nowhere');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('nowhere');
  });
});

describe('check says', () => {
  it('each finding with its place in the current folder', async () => {
    standIn(UNKNOWN);
    const { result } = await checked();
    expect(result.findings).toMatchObject([
      { code: 'unknown-reference', level: 'error', at: { file: 'rules/extra.yaml', line: 5, column: 54 } },
    ]);
    expect(JSON.stringify(result.findings)).toContain('berlin');
  });

  it('the same to a person, and the sum', async () => {
    standIn(NO_MEMBER);
    const { exit, out, err } = await leadrail('check');
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out).toContain('rules/teams.yaml:4:9 error empty-team\n  The team berlin has no member.\n');
    expect(out).toMatch(/^not ok: 1 error, 0 warnings; /m);
  });

  it('all is well of the shipped policy', async () => {
    const { exit, out } = await leadrail('check', '--at', '2026-11-24T09:00:00Z');
    expect(exit).toBe(0);
    expect(out).toMatch(/^ok: 0 errors, /m);
  });

  it('past every review date only warnings of the shipped policy', async () => {
    const { exit, result, codes } = await checked('--at', '2028-01-01T00:00:00Z');
    expect({ exit, ok: result.ok }).toEqual({ exit: 0, ok: true });
    expect(codes).toContain('expired-review');
  });

  it('its JSON to a file as well', async () => {
    standIn(UNUSED);
    const { out } = await leadrail('check', '--format', 'json', '--out', 'made/check.json');
    expect(JSON.parse(readFileSync('made/check.json', 'utf8'))).toEqual(JSON.parse(out));
  });
});

describe('check in a pull request', () => {
  it('annotates the lines, writes the summary, and its JSON to a file alone', () => {
    const cwd = standIn({ ...UNUSED, ...NO_MEMBER }, { 'summary.md': '' });
    const { exit, out } = spawnLeadrail(['check', '--format', 'github', '--out', 'check.json'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: `${cwd}/summary.md` },
    });
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^::error title=empty-team,file=rules\/teams\.yaml,line=4,col=9::The team berlin has no member\./m,
    );
    expect(out).toMatch(/^::warning title=unused-list,file=rules\/strategic\.csv,line=1,col=1::/m);
    expect(out).not.toContain('"findings"');
    expect(readFileSync(`${cwd}/summary.md`, 'utf8')).toContain('not ok: 1 error, 1 warning');
    expect(errorsOf('check-result', JSON.parse(readFileSync(`${cwd}/check.json`, 'utf8')))).toEqual([]);
  });
});

describe('check against a base', () => {
  it('says which findings the base does not have', async () => {
    const before = Object.entries(wholePolicy(INACTIVE)).map(([path, text]) => [
      path.replace('rules/', 'before/'),
      text,
    ]);
    standIn({ ...INACTIVE, ...UNUSED }, Object.fromEntries(before));
    const { exit, result, codes } = await checked('--base', 'before');
    expect({ exit, codes }).toEqual({ exit: 0, codes: ['unused-list', 'inactive-owner'] });
    expect(result.new.map(({ code }: { code: string }) => code)).toContain('unused-list');
  });

  it('ends with 2 for a base that is no folder, where there is no Git either', async () => {
    standIn();
    const { exit, out, err } = await leadrail('check', '--base', 'nothing-like-this');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('Name a folder of rules');
  });
});
