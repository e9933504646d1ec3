import { CST, Lexer } from 'yaml';

/** How deep lists and maps may nest. */
export const DEEPEST = 32;

const INDICATORS = new RegExp(`(?:[-?][ \\t]+){${DEEPEST + 1}}`);

/** A quick look that counts brackets in texts and comments too; what slips through is refused when it is parsed. */
const isSuspect = (text: string): boolean => INDICATORS.test(text) || mostOpen(text) > DEEPEST;

/** The most brackets that are open at a time. */
function mostOpen(text: string): number {
  let [open, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open < 0) open = 0;
    if (open > most) most = open;
  }
  return most;
}

/**
 * Where a text opens more brackets within each other, or more `- ` and `? ` on one line, than may nest; null where it
 * doesn't. Asked before parsing: a parser that goes down a million brackets takes long and then runs out of stack.
 */
export function tooDeepAt(text: string): number | null {
  if (!isSuspect(text)) return null;
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let scalarFollows = false;
  for (const lexeme of new Lexer().lex(text)) {
    const kind: string | null = scalarFollows ? 'text' : CST.tokenType(lexeme);
    scalarFollows = kind === 'scalar';
    if (kind === 'flow-map-start' || kind === 'flow-seq-start') brackets += 1;
    else if (kind === 'flow-map-end' || kind === 'flow-seq-end') brackets -= 1;
    else if (kind === 'seq-item-ind' || kind === 'explicit-key-ind') indicators += 1;
    else if (kind === 'newline') indicators = 0;
    if (brackets > DEEPEST || indicators > DEEPEST) return offset;
    // Marks that the lexer adds stand for no character of the text.
    if (kind !== 'scalar' && kind !== 'doc-mode' && kind !== 'flow-error-end') offset += lexeme.length;
  }
  return null;
}
