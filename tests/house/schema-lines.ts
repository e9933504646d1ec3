import { posix } from 'node:path';
import { parse } from 'yaml';
import { exists, type HouseFile, read } from './house-files.ts';

const LINE = /^# yaml-language-server: \$schema=(\S+)$/;

/** The kind that a schema is for; null when it names none. */
function kindOf(schemaPath: string): unknown {
  const schema: { properties?: { kind?: { const?: unknown } } } = JSON.parse(read(schemaPath));
  return schema.properties?.kind?.const ?? null;
}

/** What is wrong with the first line of a YAML file, by which an editor finds its schema; null when it is good. */
export function schemaLineProblem(file: HouseFile): string | null {
  const target = LINE.exec(file.text.split(/\r?\n/, 1)[0] ?? '')?.[1];
  if (target === undefined) return `${file.path} must start with "# yaml-language-server: $schema=..."`;
  const schemaPath = posix.join(posix.dirname(file.path), target);
  if (!exists(schemaPath)) return `${file.path} names ${schemaPath}, which is not there`;
  const { kind }: { kind?: unknown } = parse(file.text) ?? {};
  return kindOf(schemaPath) === kind
    ? null
    : `${file.path} is of kind ${kind}, its schema of kind ${kindOf(schemaPath)}`;
}
