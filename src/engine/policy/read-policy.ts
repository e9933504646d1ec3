import { inReadingOrder } from '../model/finding.ts';
import { byteOrder } from '../model/place.ts';
import type { RulesFile } from '../model/rules-file.ts';
import type { Finding } from '../model/types.gen.ts';
import { assemble } from './assemble.ts';
import { checkSchema, isKind, KINDS, type Kind } from './check-schema.ts';
import { compilePolicy } from './compile-policy.ts';
import { lackingKinds } from './documents.ts';
import type { Places } from './places.ts';
import { readTexts, type Texts } from './read-texts.ts';
import type { YamlText } from './read-yaml.ts';
import type { Router } from './router.ts';
import { unknowableNames } from './unknowable.ts';

export interface PolicyReading {
  /** Null when the policy does not compile. */
  readonly router: Router | null;
  readonly places: Places;
  /** In reading order: `yaml`, `schema` and `unknown-reference`. */
  readonly findings: readonly Finding[];
}

/** The files below a rules folder → a router, or all findings at once. The steps of that reading, in order. */
export function readPolicy(files: readonly RulesFile[]): PolicyReading {
  const texts = readTexts(files);
  const judged = judgeSchemas(texts);
  const { policy, places, findings: assembled } = assemble(judged.sound, texts.csv, judged.refused);
  const blank = new Set([...judged.refused, ...lackingKinds(judged.sound)]);
  const compiled = compilePolicy(policy, places, unknowableNames(blank));
  const told = new Set(texts.findings.map(placeText));
  const later = [...judged.findings, ...assembled, ...(compiled.ok ? [] : compiled.findings)];
  const findings = [...texts.findings, ...later.filter(each => !told.has(placeText(each)))];
  const router = compiled.ok && findings.length === 0 ? compiled.router : null;
  return { router, places, findings: inReadingOrder(withoutRepeats(findings)) };
}

interface Judged {
  readonly sound: YamlText[];
  /** Kinds of which some file was refused. */
  readonly refused: Set<Kind>;
  readonly findings: Finding[];
}

function judgeSchemas(texts: Texts): Judged {
  const sound: YamlText[] = [];
  const refused = new Set<Kind>(texts.refused);
  const findings: Finding[] = [];
  for (const text of texts.yaml) {
    const problems = checkSchema(text);
    for (const problem of problems) findings.push(problem);
    const kind = (text.value as { kind?: unknown } | null)?.kind;
    if (!problems.length) sound.push(text);
    else for (const each of isKind(kind) ? [kind] : KINDS) refused.add(each);
  }
  return { sound, refused, findings };
}

/** What cannot be read is told once; what a schema or a test would say of the same place adds nothing. */
const placeText = ({ at }: Finding): string => `${at.file}:${at.line}:${at.column}`;

/** One finding for one mistake: what is said of several rules at the same place names them all. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, { finding: Finding; rules: Set<string> }>();
  for (const each of findings) {
    const key = JSON.stringify({ ...each, rules: [] });
    const known = merged.get(key) ?? { finding: each, rules: new Set() };
    for (const rule of each.rules) known.rules.add(rule);
    merged.set(key, known);
  }
  return [...merged.values()].map(({ finding, rules }) => ({ ...finding, rules: [...rules].sort(byteOrder) }));
}
