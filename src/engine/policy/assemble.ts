import type { Finding, Policy } from '../model/types.gen.ts';
import type { Kind } from './check-schema.ts';
import { collectLists } from './collect-lists.ts';
import { collectPeople } from './collect-people.ts';
import { collectPromises } from './collect-promises.ts';
import { collectRules } from './collect-rules.ts';
import { collectTables } from './collect-tables.ts';
import { Documents } from './documents.ts';
import type { Gathering } from './gathering.ts';
import { Places } from './places.ts';
import type { CsvText } from './read-texts.ts';
import type { YamlText } from './read-yaml.ts';
import { Roll } from './roll.ts';

export interface Assembled {
  /** With blanks where a kind that must stand is missing or was refused; then some finding says so. */
  readonly policy: Policy;
  readonly places: Places;
  readonly findings: readonly Finding[];
}

/** Documents and CSV files → one policy value in which the order of files, keys and comments is forgotten. */
export function assemble(yaml: readonly YamlText[], csv: readonly CsvText[], refused: ReadonlySet<Kind>): Assembled {
  const documents = new Documents(yaml);
  const desk: Gathering = { documents, csv, refused, places: new Places(), findings: documents.countProblems(refused) };
  const { places, findings } = desk;
  const lead = documents.of('lead')[0];
  const segments = documents.of('segments')[0];
  const precedence = documents.of('precedence')[0];
  if (lead) places.remember('lead', '', { form: 'yaml', text: lead.text, path: [] });
  if (precedence) places.remember('precedence', '', { form: 'yaml', text: precedence.text, path: [] });
  const rules = new Roll<Policy['rules'][number]>('rule', places, findings);
  collectRules(desk, rules);
  const tableFiles = collectTables(desk, rules, lead?.value.fields ?? {});
  const lists = collectLists(desk, tableFiles);
  const bands = new Roll<Policy['segments'][number]>('segment', places, findings);
  if (segments) places.remember('segment', '', { form: 'yaml', text: segments.text, path: ['segments'] });
  segments?.value.segments.forEach((segment, i) => {
    bands.add(segment, { form: 'yaml', text: segments.text, path: ['segments', i] });
  });
  const policy: Policy = {
    version: 1,
    lead: { fields: lead?.value.fields ?? {}, normalise: lead?.value.normalise ?? {} },
    segments: bands.inOrder(),
    precedence: {
      layers: precedence?.value.layers ?? [],
      fallback: precedence?.value.fallback ?? { queue: '' },
    },
    rules: rules.sorted(),
    lists,
    ...collectPeople(desk),
    ...collectPromises(desk),
  };
  return { policy, places, findings };
}
