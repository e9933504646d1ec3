import { describe, expect, it } from 'vitest';
import { exists, namesIn, read } from './house-files.ts';

const SCHEMA = 'schemas/decision.schema.json';

interface Schema {
  readonly $defs?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

/** The reasons that a decision may give, in the schema's order. */
function reasonsOf(schema: Schema): readonly string[] {
  return schema.$defs?.reason?.enum ?? [];
}

describe('reasons of a decision', () => {
  it.runIf(exists(SCHEMA))('each have a page, and each page has its reason', () => {
    const reasons = reasonsOf(JSON.parse(read(SCHEMA)));
    expect(reasons.length).toBeGreaterThan(0);
    expect(namesIn('docs/reasons', '.md')).toEqual([...reasons].sort());
  });

  it('open each page by name', () => {
    for (const name of namesIn('docs/reasons', '.md'))
      expect(read(`docs/reasons/${name}.md`)).toMatch(`# \`${name}\`\n`);
  });

  it('are not read out of a schema that lists none', () => {
    expect(reasonsOf({})).toEqual([]);
  });
});
