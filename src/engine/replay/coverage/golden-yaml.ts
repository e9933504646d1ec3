import type { GoldenRecord } from '../../model/types.gen.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** What stands above a suggested record: nobody has said yet that the decision is right. */
export const TO_REVIEW = 'To review: the engine decides so today. Is that right?';

/**
 * Golden records as YAML that a person reviews: `id`, `at`, `lead`, `state`, `expect` in this order, the keys of each in
 * the order in which they are given, one line for each that fits on one. `note` stands as a comment above a record.
 */
export function goldenYaml(
  records: readonly GoldenRecord[],
  note: (record: GoldenRecord) => string | null = () => null,
): string {
  if (records.length === 0) return '[]\n';
  return records.map(record => commentOf(note(record)) + recordYaml(record)).join('\n');
}

const commentOf = (note: string | null): string =>
  note === null
    ? ''
    : note
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .map(line => `# ${line}\n`)
        .join('');

function recordYaml({ id, at, lead, state, expect }: GoldenRecord): string {
  const parts: [string, object | undefined][] = [
    ['lead', lead],
    ['state', state],
    ['expect', expect],
  ];
  const written = parts.flatMap(([key, value]) => (value === undefined ? [] : [partYaml(key, value)]));
  return `- id: ${yamlScalar(id)}\n  at: ${yamlScalar(at)}\n${written.join('')}`;
}

const WIDEST = 120;

/** On one line where it fits, else one key a line. */
function partYaml(key: string, value: object): string {
  const line = `  ${key}: ${flowYaml(value)}\n`;
  if (line.length <= WIDEST) return line;
  return `  ${key}:\n${entriesOf(value)
    .map(([name, item]) => `    ${yamlScalar(name)}: ${flowYaml(item)}\n`)
    .join('')}`;
}

/** A value on one line. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return yamlScalar(value);
  return `{${entriesOf(value)
    .map(([name, item]) => `${yamlScalar(name)}: ${flowYaml(item)}`)
    .join(', ')}}`;
}

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);
