import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/engine/model/canonical-json.ts';
import { digestOfText } from '../../../src/engine/model/digest.ts';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { rules, smallFiles, smallRouter } from './small-policy.ts';

const release = (texts = {}) => smallRouter(texts).release;
const two = [
  '{id: a, when: {city: x}, assign: {team: berlin}}',
  '{id: b, when: {city: y}, assign: {queue: later}}',
] as const;
const both = release({ 'rules/territory.yaml': rules(...two) });

describe('the release', () => {
  it('is the digest of the canonical policy', () => {
    const { policy } = smallRouter();
    expect(release()).toBe(digestOfText(canonicalJson(policy)));
    expect(release()).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it.each([
    ['the order of rules', { 'rules/territory.yaml': rules(two[1], two[0]) }],
    ['the files they stand in', { 'rules/territory.yaml': rules(two[0]), 'rules/more.yml': rules(two[1]) }],
    ['comments', { 'rules/territory.yaml': `# for Berlin\n${rules(...two)}# the end\n` }],
    [
      'formatting',
      {
        'rules/territory.yaml': JSON.stringify({
          rules: [
            { assign: { team: 'berlin' }, when: { city: 'x' }, id: 'a' },
            { id: 'b', when: { city: 'y' }, assign: { queue: 'later' } },
          ],
          layer: 'territory',
          version: 1,
          kind: 'routing',
        }),
      },
    ],
    ['quotes', { 'rules/territory.yaml': rules('{"id": "a", when: {city: "x"}, assign: {team: "berlin"}}', two[1]) }],
    ['line ends', { 'rules/territory.yaml': rules(...two).replaceAll('\n', '\r\n') }],
  ])('does not change with %s', (_, texts) => expect(release(texts)).toBe(both));

  it('does not change with the order of files', () => {
    expect(readPolicy(smallFiles().reverse()).router?.release).toBe(release());
  });

  it.each([
    ['a rule', { 'rules/territory.yaml': rules(two[0], two[1].replace('later', 'unrouted')) }],
    ['a rule’s id', { 'rules/territory.yaml': rules(two[0], two[1].replace('id: b', 'id: c')) }],
    ['a value’s spelling', { 'rules/territory.yaml': rules(two[0].replace('city: x', 'city: X'), two[1]) }],
    ['a list that is named by nobody', { 'rules/territory.yaml': rules(...two), 'rules/l.csv': 'a\n' }],
  ])('changes with %s', (_, texts) => expect(release(texts)).not.toBe(both));
});
