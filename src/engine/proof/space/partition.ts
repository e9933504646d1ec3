import type { AtomSet } from './atom-set.ts';

/** Atoms of one field that some sets can't tell apart. */
export interface AtomClass {
  /** The smallest of them. */
  readonly first: number;
  readonly count: number;
  /** The sets whose marks the class is among, last one first. */
  readonly marked: Mark | null;
}

interface Mark {
  readonly set: number;
  readonly next: Mark | null;
}

/** A field cut into classes by some sets. */
export interface Partition {
  readonly classes: readonly AtomClass[];
  /** Which of the sets hold a class, by their index, in rising order. */
  holders(atoms: AtomClass): number[];
  /** By atom a number, the same for the atoms of one class; -1 for atoms that are not allowed. */
  readonly classOf: Int32Array;
}

/** Cuts the allowed atoms of a field into the classes that the sets tell apart; cost is by marks, not by atoms. */
export function partition(universe: number, allowed: AtomSet | null, sets: readonly AtomSet[]): Partition {
  const classOf = new Int32Array(universe);
  const marks: (Mark | null)[] = [null];
  const bornIn: number[] = [-1];
  const heirs: number[] = [0];
  sets.forEach((set, index) => {
    for (const atom of set.marks.atoms) {
      if (allowed && !allowed.has(atom)) continue;
      const old = classOf[atom] ?? 0;
      if (bornIn[old] === index) continue;
      let heir = heirs[old] ?? 0;
      if (heir === 0 || bornIn[heir] !== index) {
        heir = marks.length;
        marks.push({ set: index, next: marks[old] ?? null });
        bornIn.push(index);
        heirs.push(0);
        heirs[old] = heir;
      }
      classOf[atom] = heir;
    }
  });
  const plain = plainHolders(sets);
  return {
    classes: collect(universe, allowed, classOf, marks),
    holders: atoms => holdersOf(atoms, sets, plain),
    classOf,
  };
}

function collect(
  universe: number,
  allowed: AtomSet | null,
  classOf: Int32Array,
  marks: readonly (Mark | null)[],
): AtomClass[] {
  const counts = new Int32Array(marks.length);
  const firsts = new Int32Array(marks.length);
  const found: number[] = [];
  for (let atom = 0; atom < universe; atom += 1) {
    if (allowed && !allowed.has(atom)) {
      classOf[atom] = -1;
      continue;
    }
    const index = classOf[atom] ?? 0;
    if (counts[index] === 0) {
      firsts[index] = atom;
      found.push(index);
    }
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return found.map(index => ({
    first: firsts[index] ?? 0,
    count: counts[index] ?? 0,
    marked: marks[index] ?? null,
  }));
}

/** The sets that hold what they don't mark. */
function plainHolders(sets: readonly AtomSet[]): number[] {
  const plain: number[] = [];
  sets.forEach((set, index) => {
    if (!set.marks.inside) plain.push(index);
  });
  return plain;
}

function holdersOf(atoms: AtomClass, sets: readonly AtomSet[], plain: readonly number[]): number[] {
  if (atoms.marked === null) return [...plain];
  const holders: number[] = [];
  const lost = new Set<number>();
  for (let mark: Mark | null = atoms.marked; mark; mark = mark.next)
    if (sets[mark.set]?.marks.inside) holders.push(mark.set);
    else lost.add(mark.set);
  if (plain.length > lost.size) for (const index of plain) if (!lost.has(index)) holders.push(index);
  return holders.sort((a, b) => a - b);
}
