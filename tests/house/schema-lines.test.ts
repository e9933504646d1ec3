import { describe, expect, it } from 'vitest';
import { exists, filesBelow } from './house-files.ts';
import { schemaLineProblem } from './schema-lines.ts';

const rules = [...filesBelow('rules', '.yaml'), ...filesBelow('rules', '.yml'), ...filesBelow('reviews', '.yaml')];

describe('the first line of each file of rules and reviews', () => {
  it('names the schema of its kind, for the editor', () => {
    expect(rules.map(schemaLineProblem).filter(problem => problem !== null)).toEqual([]);
  });
});

describe('the line is refused', () => {
  it('when it is not there', () => {
    expect(schemaLineProblem({ path: 'rules/lead.yaml', text: 'kind: lead\n' })).toContain('must start with');
  });

  it('when it leads nowhere', () => {
    const text = '# yaml-language-server: $schema=../schemas/nowhere.schema.json\nkind: lead\n';
    expect(schemaLineProblem({ path: 'rules/lead.yaml', text })).toContain(
      'schemas/nowhere.schema.json, which is not there',
    );
  });

  it.runIf(exists('schemas/lead.schema.json'))('when the schema is of another kind', () => {
    const text = '# yaml-language-server: $schema=../schemas/lead.schema.json\nkind: teams\n';
    expect(schemaLineProblem({ path: 'rules/teams.yaml', text })).toContain('of kind teams, its schema of kind lead');
  });
});
