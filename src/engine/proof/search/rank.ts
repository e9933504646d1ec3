import type { Spender } from '../budget.ts';
import { type Box, touch } from '../space/boxes.ts';

/** One box of a rule. */
interface Entry {
  readonly rule: number;
  readonly box: Box;
}

/** Entries, or entries told apart by one field: by atom those that name few atoms of it, the others in `rest`. */
type Node =
  | readonly Entry[]
  | { readonly field: number; readonly byAtom: ReadonlyMap<number, Node>; readonly rest: Node };

/** So few entries are asked one by one. */
const FEW = 16;
/** A set of more atoms does not tell its rule apart from others. */
const FEW_ATOMS = 16;
/** Most copies of an entry, on the average, that telling apart by one field may cost. */
const COPIES = 4;
/** So many fields are told apart by, one below the other. */
const LEVELS = 3;

/**
 * The rules of one layer and priority, [from, to), found by the boxes that they touch. Most rules of a large policy name
 * some value that hardly another rule names, so rules without a lead in common never meet.
 */
export class Rank {
  readonly from: number;
  readonly to: number;
  private readonly boxes: readonly (readonly Box[])[];
  private readonly spender: Spender;
  private root: Node | undefined;

  constructor([from, to]: readonly [number, number], boxes: readonly (readonly Box[])[], spender: Spender) {
    this.from = from;
    this.to = to;
    this.boxes = boxes;
    this.spender = spender;
  }

  /** The rules that may have a lead in common with one of the boxes, box by box, in rising order. */
  touching(boxes: readonly Box[]): number[] {
    this.root ??= grow(this.entries(), LEVELS);
    const found = new Set<number>();
    let asked = 0;
    const ask = (entries: readonly Entry[], box: Box) => {
      asked += 1 + entries.length;
      for (const entry of entries) if (!found.has(entry.rule) && touch(entry.box, box)) found.add(entry.rule);
    };
    for (const box of boxes) visit(this.root, box, ask);
    // To ask an entry is a sixteenth of a step of the search.
    this.spender.spend((asked >>> 4) + 1);
    return [...found].sort((a, b) => a - b);
  }

  private entries(): Entry[] {
    const own = this.boxes.slice(this.from, this.to);
    return own.flatMap((boxes, i) => boxes.map(box => ({ rule: this.from + i, box })));
  }
}

function visit(node: Node, box: Box, ask: (entries: readonly Entry[], box: Box) => void): void {
  if (!('field' in node)) {
    ask(node, box);
    return;
  }
  const { field, byAtom, rest } = node;
  visit(rest, box, ask);
  const set = box.sets[field];
  if (set && set.count < byAtom.size) {
    for (const atom of set.atoms) {
      const below = byAtom.get(atom);
      if (below) visit(below, box, ask);
    }
  } else for (const [atom, below] of byAtom) if (!set || set.has(atom)) visit(below, box, ask);
}

function grow(entries: readonly Entry[], levels: number): Node {
  const field = levels === 0 || entries.length <= FEW ? null : fieldToTellBy(entries);
  if (field === null) return entries;
  const byAtom = new Map<number, Entry[]>();
  const rest: Entry[] = [];
  for (const entry of entries) {
    const atoms = fewAtoms(entry, field);
    if (!atoms) rest.push(entry);
    for (const atom of atoms ?? []) {
      const group = byAtom.get(atom);
      if (group) group.push(entry);
      else byAtom.set(atom, [entry]);
    }
  }
  const grown = new Map([...byAtom].map(([atom, group]) => [atom, grow(group, levels - 1)]));
  return { field, byAtom: grown, rest: grow(rest, levels - 1) };
}

/** The field whose atoms tell the most entries apart; null when none tells any. */
function fieldToTellBy(entries: readonly Entry[]): number | null {
  const fields = entries[0]?.box.sets.length ?? 0;
  let [best, most]: [number | null, number] = [null, 0];
  for (let field = 0; field < fields; field += 1) {
    const named = new Set<number>();
    let [asking, copies] = [0, 0];
    for (const entry of entries) {
      const atoms = fewAtoms(entry, field);
      if (!atoms) continue;
      asking += 1;
      copies += atoms.length;
      for (const atom of atoms) named.add(atom);
    }
    const toldApart = copies > asking * COPIES ? 0 : asking * (1 - 1 / named.size);
    if (toldApart > most) [best, most] = [field, toldApart];
  }
  return best;
}

function fewAtoms({ box }: Entry, field: number): readonly number[] | null {
  const set = box.sets[field];
  return set && set.count <= FEW_ATOMS ? set.atoms : null;
}
