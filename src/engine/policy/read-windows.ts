import { finding } from '../model/finding.ts';
import type { RulesFile } from '../model/rules-file.ts';
import type { Finding } from '../model/types.gen.ts';
import { type CompiledWindow, compileWindows } from '../time/windows.ts';
import { checkSchema } from './check-schema.ts';
import { Documents } from './documents.ts';
import { placeOf } from './place-of.ts';
import { readTexts } from './read-texts.ts';
import { sayPolicy } from './say-policy.ts';

/**
 * The freeze windows of a rules folder. Only its governance file is judged: asking what a time is subject to needs no
 * rules. Without one there are no windows.
 */
export function readWindows(files: readonly RulesFile[]): {
  readonly windows: readonly CompiledWindow[];
  readonly findings: readonly Finding[];
} {
  const texts = readTexts(files);
  const isGovernance = (value: unknown) => (value as { kind?: unknown } | null)?.kind === 'governance';
  const candidates = texts.yaml.filter(text => isGovernance(text.value));
  const findings = [...texts.findings.filter(f => f.code === 'yaml'), ...candidates.flatMap(checkSchema)];
  if (findings.length) return { windows: [], findings };
  const compiled = new Documents(candidates).of('governance').map(({ text, value }) => {
    const defs = value.windows ?? [];
    const { windows, problems } = compileWindows(defs);
    const refused = problems.map(problem => {
      const at = placeOf(text, ['windows', defs.findIndex(def => def.id === problem.window), problem.key]);
      return finding('schema', at, sayPolicy.window(problem.says, problem.allowed));
    });
    return { windows, refused };
  });
  const refused = compiled.flatMap(each => each.refused);
  return { windows: refused.length ? [] : compiled.flatMap(each => each.windows), findings: refused };
}
