import { type At, byteOrder, NOWHERE } from './place.ts';
import type { Finding } from './types.gen.ts';

export type FindingCode = Finding['code'];
export type Level = Finding['level'];

/** What a finding says: the fact in one sentence, and why it matters with the next step. */
export interface Words {
  readonly says: string;
  readonly why: string;
}

interface Extras {
  readonly level?: Level;
  readonly rules?: readonly string[];
  readonly witness?: Readonly<Record<string, string | number>> | null;
}

export function finding(code: FindingCode, at: At | null, words: Words, extras: Extras = {}): Finding {
  return {
    code,
    level: extras.level ?? 'error',
    at: { ...(at ?? NOWHERE) },
    says: words.says,
    why: words.why,
    rules: [...(extras.rules ?? [])].sort(byteOrder),
    witness: extras.witness ? { ...extras.witness } : null,
  };
}

/** Findings in reading order: by file, line, column and code; those of one place stay in the order of their check. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      byteOrder(a.at.file ?? '', b.at.file ?? '') ||
      (a.at.line ?? 0) - (b.at.line ?? 0) ||
      (a.at.column ?? 0) - (b.at.column ?? 0) ||
      byteOrder(a.code, b.code),
  );
}
