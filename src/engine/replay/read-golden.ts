import { finding } from '../model/finding.ts';
import type { At } from '../model/place.ts';
import type { RulesFile } from '../model/rules-file.ts';
import type { Finding, GoldenFile, GoldenRecord } from '../model/types.gen.ts';
import { schemaFindings } from '../policy/check-schema.ts';
import { placeOf } from '../policy/place-of.ts';
import { readYaml, type YamlText } from '../policy/read-yaml.ts';
import { readInstant } from '../time/instant.ts';
import { sayGolden } from './say-golden.ts';

/** A golden record and where it stands. */
export interface PlacedRecord {
  readonly record: GoldenRecord;
  readonly at: At;
}

export interface GoldenReading {
  /** In the order of the files and of their lists; those of a file that breaks the schema are left out. */
  readonly records: readonly PlacedRecord[];
  /** `yaml` and `schema`, all at once. */
  readonly findings: readonly Finding[];
}

/** Golden files, each a YAML list of records → the records with their places, and everything wrong with the files. */
export function readGolden(files: readonly RulesFile[]): GoldenReading {
  const read = files.map(readFile);
  const records = read.flatMap(file => file.records);
  return { records, findings: [...read.flatMap(file => file.findings), ...repeats(records)] };
}

function readFile(file: RulesFile): GoldenReading {
  if (file.kind === 'other') {
    const at = { file: file.path, line: null, column: null };
    return { records: [], findings: [finding('schema', at, sayGolden.notAFile(file.what))] };
  }
  const { text, findings } = readYaml(file.path, file.bytes);
  if (text === null) return { records: [], findings };
  const broken = schemaFindings(text, 'golden');
  if (broken.length > 0) return { records: [], findings: [...findings, ...broken] };
  const records = (text.value as GoldenFile).map((record, i) => ({ record, at: placeOf(text, [i]) }));
  return { records, findings: [...findings, ...records.flatMap(({ record }, i) => badTimes(text, i, record))] };
}

/** The schema knows the form of a time, the calendar knows which days there are. */
function badTimes(text: YamlText, index: number, record: GoldenRecord): Finding[] {
  const times: [string[], string | null | undefined][] = [
    [['at'], record.at],
    [['expect', 'at'], record.expect.at],
    [['expect', 'due', 'assignment'], record.expect.due?.assignment],
    [['expect', 'due', 'response'], record.expect.due?.response],
  ];
  return times.flatMap(([path, time]) =>
    typeof time === 'string' && readInstant(time) === null
      ? [finding('schema', placeOf(text, [index, ...path]), sayGolden.noSuchTime(time))]
      : [],
  );
}

function repeats(records: readonly PlacedRecord[]): Finding[] {
  const first = new Map<string, At>();
  return records.flatMap(({ record: { id }, at }) => {
    const earlier = first.get(id);
    if (!earlier) first.set(id, at);
    return earlier ? [finding('schema', at, sayGolden.repeated(id, `${earlier.file}:${earlier.line}`))] : [];
  });
}
