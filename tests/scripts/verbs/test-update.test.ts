import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../engine/policy/small-policy.ts';
import { standIn } from '../rules-on-disk.ts';
import { leadrail } from '../run-leadrail.ts';

const record = (owner: string) =>
  `- id: german\n  at: "2026-11-24T10:00:00Z"\n  lead: {country: DE}\n  expect: {owner: ${owner}} # who it is\n`;
const golden = {
  'tests/golden/a.yaml': record('ben'),
  'tests/golden/b.yaml': record('ana').replace('german', 'other'),
};
const written = () => readFileSync('tests/golden/a.yaml', 'utf8');

describe('leadrail test --update', () => {
  it('writes what the failing records got, and then they pass', async () => {
    standIn({}, golden);
    expect(await leadrail('test')).toMatchObject({ exit: 1 });
    const { exit, err } = await leadrail('test', '--update');
    expect(exit).toBe(0);
    expect(err).toContain(
      'tests/golden/a.yaml: german\n1 golden record rewritten; read each change before you keep it.',
    );
    expect(written()).toBe(record('ana'));
    expect(await leadrail('test')).toMatchObject({ exit: 0 });
  });

  it('writes nothing where the policy does not compile', async () => {
    standIn({ 'rules/territory.yaml': rules('{id: german, when: {country: DE}, assign: {team: nobody}}') }, golden);
    expect(await leadrail('test', '--update')).toMatchObject({ exit: 1, out: '' });
    expect(written()).toBe(record('ben'));
  });

  it('writes nothing where nothing fails', async () => {
    standIn({}, { 'tests/golden/b.yaml': record('ana') });
    expect(await leadrail('test', '--update')).toMatchObject({ exit: 0, err: 'Nothing to update.\n' });
  });
});

describe('golden files', () => {
  it('are the .yaml files below the folder, and no others', async () => {
    standIn(
      {},
      { 'tests/golden/b.yaml': record('ana'), 'tests/golden/c.yml': record('ben'), 'tests/golden/d.txt': '' },
    );
    const { exit, out } = await leadrail('test', '--format', 'json');
    expect({ exit, passed: JSON.parse(out).passed }).toEqual({ exit: 0, passed: 1 });
  });
});
