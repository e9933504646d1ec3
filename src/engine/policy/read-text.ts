import { finding } from '../model/finding.ts';
import type { Finding } from '../model/types.gen.ts';
import { sayYaml } from './say-yaml.ts';

/**
 * Characters that hide or reorder what a reviewer sees: C0 and C1 controls but for tab and line ends, bidi marks,
 * embeddings, overrides and isolates, zero-width and invisible joiners.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;

export const hiddenCharacter = (text: string): string | null => HIDDEN.exec(text)?.[0] ?? null;

/** Bytes → text, or the reason why not. A byte order mark at the start is let pass. */
export function readText(path: string, bytes: Uint8Array, limit: number): { text: string | null; findings: Finding[] } {
  const top = { file: path, line: 1, column: 1 };
  if (bytes.length > limit)
    return { text: null, findings: [finding('yaml', top, sayYaml.tooLarge(bytes.length, limit))] };
  const text = decode(bytes);
  if (text === null) return { text: null, findings: [finding('yaml', top, sayYaml.notUtf8)] };
  const hidden = hiddenPlaces(path, text);
  return { text: hidden.length ? null : text, findings: hidden };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const MOST_SHOWN = 20;

function hiddenPlaces(path: string, text: string): Finding[] {
  if (!HIDDEN.test(text)) return [];
  const findings: Finding[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    for (const match of line.matchAll(new RegExp(HIDDEN, 'g'))) {
      const at = { file: path, line: index + 1, column: match.index + 1 };
      findings.push(finding('yaml', at, sayYaml.hidden(match[0])));
      if (findings.length === MOST_SHOWN) return findings;
    }
  }
  return findings;
}
