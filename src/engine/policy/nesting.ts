import { CST, Lexer } from 'yaml';

/** How deep lists and maps may nest. */
export const DEEPEST = 32;

/** Brackets or `- - -` in a number that a deep text needs; rare enough that few texts are read twice. */
const SUSPECT = new RegExp(`(?:[-?][ \\t]+){${DEEPEST + 1}}|(?:[[{][^\\]}]*){${DEEPEST + 1}}`);

/**
 * Where a text opens more brackets within each other, or more `- ` and `? ` on one line, than may nest; null where it
 * doesn't. Asked before parsing: a parser that goes down a million brackets takes long and then runs out of stack.
 */
export function tooDeepAt(text: string): number | null {
  if (!SUSPECT.test(text)) return null;
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let scalarFollows = false;
  for (const lexeme of new Lexer().lex(text)) {
    const kind = scalarFollows ? 'text' : CST.tokenType(lexeme);
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
