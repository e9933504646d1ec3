import { canonicalJson } from '../model/canonical-json.ts';
import type { Finding } from '../model/types.gen.ts';

/** Findings of the head that the base does not have. Lines move when others are edited, so a place is only its file. */
export function newFindings(base: readonly Finding[], head: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const found of base) left.set(nameOf(found), (left.get(nameOf(found)) ?? 0) + 1);
  return head.filter(found => {
    const known = left.get(nameOf(found)) ?? 0;
    left.set(nameOf(found), known - 1);
    return known <= 0;
  });
}

const nameOf = ({ code, level, at, says, rules }: Finding): string =>
  canonicalJson({ code, level, file: at.file, says, rules });
