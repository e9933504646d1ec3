import { describe, expect, it } from 'vitest';
import { ownsPath } from '../../../src/engine/proof/codeowners-pattern.ts';

describe('a pattern of a CODEOWNERS file', () => {
  it.each([
    ['*', 'rules/teams/emea.yaml'],
    ['*.yaml', 'rules/teams/emea.yaml'],
    ['emea.yaml', 'rules/teams/emea.yaml'],
    ['teams', 'rules/teams/emea.yaml'],
    ['teams/', 'rules/teams/emea.yaml'],
    ['/rules', 'rules/teams/emea.yaml'],
    ['/rules/', 'rules/teams/emea.yaml'],
    ['rules/*', 'rules/sla.yaml'],
    ['/rules/**', 'rules/teams/emea.yaml'],
    ['/rules/**/emea.yaml', 'rules/emea.yaml'],
    ['/rules/**/emea.yaml', 'rules/a/b/emea.yaml'],
    ['**/teams', 'rules/teams/emea.yaml'],
    ['/rules/t?ams/*.y*l', 'rules/teams/emea.yaml'],
    ['/rules/a b.yaml', 'rules/a b.yaml'],
  ])('%s is about %s', (pattern, path) => {
    expect(ownsPath(pattern, path)).toBe(true);
  });

  it.each([
    ['', 'rules/sla.yaml'],
    ['/sla.yaml', 'rules/sla.yaml'],
    ['rules/*', 'rules/teams/emea.yaml'],
    ['teams/emea.yaml', 'rules/teams/emea.yaml'],
    ['sla.yaml/', 'rules/sla.yaml'],
    ['RULES/', 'rules/sla.yaml'],
    ['!*', 'rules/sla.yaml'],
    ['[Section]', 'rules/sla.yaml'],
    ['[rs]*', 'rules/sla.yaml'],
    ['rule', 'rules/sla.yaml'],
    ['sla.y.ml', 'rules/sla.yaml'],
  ])('%s is not about %s', (pattern, path) => {
    expect(ownsPath(pattern, path)).toBe(false);
  });

  it('can’t be made to take for ever', () => {
    expect(ownsPath(`/${'*a'.repeat(500)}*b`, 'a'.repeat(5000))).toBe(false);
    expect(ownsPath(`/${'**/a/'.repeat(200)}b`, 'a/'.repeat(500))).toBe(false);
  });
});
