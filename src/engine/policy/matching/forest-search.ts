import type { LeadKeys } from '../condition.ts';
import type { FieldClasses } from './field-classes.ts';
import { BODY, FIELD, FIRST, KIND, MOST_COLUMNS, NEXT, RECORD, WORD } from './node.ts';
import { readTable } from './stretches.ts';
import type { Forest } from './write-forest.ts';

/** Searches are counted in small integers; then the count begins anew. */
const LAST_SEARCH = 2 ** 30;
const FIELD_BITS = Math.log2(FIELD);
const FROM = FIELD - 1;

/** Where leads hold a field, and its classes. */
export interface ReadField {
  readonly slot: number;
  readonly classes: FieldClasses;
}

/**
 * Walks a forest for one lead after another. Each field of a lead is classified when it is first needed; the lowest
 * rule found so far keeps the walk from nodes that could only find later ones.
 */
export class ForestSearch {
  private readonly code: Int32Array;
  private readonly root: number;
  private readonly fields: readonly ReadField[];
  /** By field: the class that was found last, and in which search. */
  private readonly classes: Int32Array;
  private readonly searches: Int32Array;
  private search = 0;
  /** Where the lead's bits of each column stand, in the bitmap at hand. */
  private readonly bits = new Int32Array(MOST_COLUMNS);
  private keys: LeadKeys = [];
  private from = 0;

  constructor({ code, root }: Forest, fields: readonly ReadField[]) {
    this.code = code;
    this.root = root;
    this.fields = fields;
    this.classes = new Int32Array(fields.length);
    this.searches = new Int32Array(fields.length);
  }

  /** The place of the first rule in [from, to) that the lead matches; `to` when none does. */
  first(keys: LeadKeys, from: number, to: number): number {
    this.keys = keys;
    this.from = from;
    this.search += 1;
    if (this.search === LAST_SEARCH) {
      this.searches.fill(0);
      this.search = 1;
    }
    return this.root === 0 ? to : this.visit(this.root, to);
  }

  /** The lowest rule below `best` that a node and those after it find; else `best`. */
  private visit(node: number, best: number): number {
    const { code } = this;
    let found = best;
    for (let at = node; at !== 0; at = code[at + NEXT] as number) {
      if ((code[at + FIRST] as number) >= found) continue;
      const kind = code[at];
      if (kind === KIND.bitmap) found = this.visitBitmap(at + BODY, found);
      else if (kind === KIND.list) found = this.visitList(at + BODY, found);
      else found = this.visitSplit(at + BODY, found);
    }
    return found;
  }

  private visitSplit(at: number, best: number): number {
    const { code } = this;
    const nodes = readTable(code, code[at + 1] as number, this.classOf(code[at] as number));
    if (nodes === 0) return best;
    let found = best;
    const end = nodes + (code[nodes] as number) * 2;
    for (let i = nodes + 1; i < end; i += 2)
      if ((code[i] as number) < found) found = this.visit(code[i + 1] as number, found);
    return found;
  }

  private visitList(at: number, best: number): number {
    const { code } = this;
    let row = at + 1;
    for (let left = code[at] as number; left > 0; left -= 1) {
      const rule = code[row] as number;
      if (rule >= best) return best;
      const tests = row + 2;
      const end = tests + (code[row + 1] as number);
      if (rule >= this.from && this.allHold(tests, end)) return rule;
      row = end;
    }
    return best;
  }

  private allHold(tests: number, end: number): boolean {
    const { code } = this;
    for (let at = tests; at < end; at += 2) {
      const test = code[at] as number;
      const to = code[at + 1] as number;
      if (test < 0) {
        if (!this.isAmong(this.classOf(-1 - test), to)) return false;
      } else {
        const one = this.classOf(test >>> FIELD_BITS);
        if (one < (test & FROM) || one >= to) return false;
      }
    }
    return true;
  }

  /** Whether a class is in a set that stands as [boundaries, the boundaries]. */
  private isAmong(one: number, at: number): boolean {
    const { code } = this;
    let [low, high] = [at + 1, at + 1 + (code[at] as number)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((code[middle] as number) <= one) low = middle + 1;
      else high = middle;
    }
    return ((low - at - 1) & 1) === 1;
  }

  /** Word by word, keeps the rows that all columns allow; of those the other tests are asked. */
  private visitBitmap(at: number, best: number): number {
    const { code, bits } = this;
    const rows = code[at] as number;
    const columns = code[at + 1] as number;
    const words = (rows + WORD - 1) >>> 5;
    const lowest = at + 2 + columns * 2;
    const records = lowest + words;
    for (let i = 0, column = at + 2; i < columns; i += 1, column += 2)
      bits[i] = (code[column + 1] as number) + this.classOf(code[column] as number) * words;
    // Most bitmaps have two to four columns: without a loop over them this is a fifth faster.
    const a = bits[0] as number;
    const b = columns > 1 ? (bits[1] as number) : a;
    const c = columns > 2 ? (bits[2] as number) : a;
    const d = columns > 3 ? (bits[3] as number) : a;
    const start = (code[lowest] as number) >= this.from ? 0 : this.startOf(records, rows);
    let word = -1 << (start & 31);
    for (let w = start >>> 5; w < words; w += 1, word = -1) {
      if ((code[lowest + w] as number) >= best) return best;
      if (columns === 0) word &= w === words - 1 ? -1 >>> (-rows & 31) : -1;
      else
        word &= (code[a + w] as number) & (code[b + w] as number) & (code[c + w] as number) & (code[d + w] as number);
      for (let i = 4; i < columns && word !== 0; i += 1) word &= code[(bits[i] as number) + w] as number;
      for (; word !== 0; word &= word - 1) {
        const record = records + (w * WORD + 31 - Math.clz32(word & -word)) * RECORD;
        if (this.restHolds(code[record + 1] as number)) return Math.min(code[record] as number, best);
      }
    }
    return best;
  }

  /** Whether the tests hold that stand at a place as [length, the tests]; none do at 0. */
  private restHolds(at: number): boolean {
    return at === 0 || this.allHold(at + 1, at + 1 + (this.code[at] as number));
  }

  /** The first row of a bitmap whose rule the search may find. */
  private startOf(records: number, rows: number): number {
    const { code, from } = this;
    let [low, high] = [0, rows];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((code[records + middle * RECORD] as number) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private classOf(field: number): number {
    if (this.searches[field] === this.search) return this.classes[field] as number;
    const { slot, classes } = this.fields[field] as ReadField;
    const one = classes.of(this.keys[slot]);
    this.classes[field] = one;
    this.searches[field] = this.search;
    return one;
  }
}
