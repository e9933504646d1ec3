import { Problem } from './problem.ts';
import { tooDeepAt } from './too-deep.ts';

/** Reads a JSON body. Throws a `Problem` that says what to mend: not UTF-8, nested too deeply, not JSON. */
export function readJson(bytes: Uint8Array, deepest: number): unknown {
  const text = readText(bytes);
  const field = tooDeepAt(text, deepest);
  if (field !== null) throw new Problem('too-deep', `${field} is nested more than ${deepest} levels deep`, { field });
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const where = position === undefined ? '' : ` at character ${Number(position) + 1}`;
    throw new Problem('invalid-json', `the body cannot be read as JSON${where}`, { field: 'body' });
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A body as text. Throws a `Problem` for bytes that are no UTF-8. */
export function readText(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Problem('invalid-json', 'the body is not UTF-8', { field: 'body' });
  }
}
