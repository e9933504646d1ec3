/**
 * A set of atoms of one field. It never changes once it is made. A small set of a large field is kept as a list, any
 * other as bits: a table of 100,000 accounts makes as many sets of one domain out of 100,000.
 */
export class AtomSet {
  /** How many atoms the field has. */
  readonly universe: number;
  /** How many of them are in the set. */
  readonly count: number;
  private readonly bits: Uint32Array | null;
  private known: readonly number[] | undefined;
  private text: string | undefined;
  private shortest: { readonly atoms: readonly number[]; readonly inside: boolean } | undefined;

  private constructor(universe: number, form: Uint32Array | readonly number[]) {
    this.universe = universe;
    this.bits = form instanceof Uint32Array ? form : null;
    this.known = form instanceof Uint32Array ? undefined : form;
    this.count = form instanceof Uint32Array ? countOf(form) : form.length;
  }

  static of(universe: number, atoms: Iterable<number>): AtomSet {
    const listed = [...atoms];
    if (listed.length < wordsFor(universe))
      return new AtomSet(
        universe,
        [...new Set(listed)].sort((a, b) => a - b),
      );
    const bits = new Uint32Array(wordsFor(universe));
    for (const atom of listed) bits[atom >>> 5] = (bits[atom >>> 5] ?? 0) | (1 << (atom & 31));
    return new AtomSet(universe, bits);
  }

  static where(universe: number, holds: (atom: number) => boolean): AtomSet {
    const atoms: number[] = [];
    for (let atom = 0; atom < universe; atom += 1) if (holds(atom)) atoms.push(atom);
    return AtomSet.of(universe, atoms);
  }

  has(atom: number): boolean {
    if (this.bits === null) return isAmong(this.atoms, atom);
    return (((this.bits[atom >>> 5] ?? 0) >>> (atom & 31)) & 1) === 1;
  }

  meet(other: AtomSet): AtomSet {
    const [a, b] = [this.bits, other.bits];
    if (a && b)
      return new AtomSet(
        this.universe,
        a.map((word, i) => word & (b[i] ?? 0)),
      );
    const [fewer, more] = this.count < other.count ? [this, other] : [other, this];
    return new AtomSet(
      this.universe,
      fewer.atoms.filter(atom => more.has(atom)),
    );
  }

  without(other: AtomSet): AtomSet {
    if (this.bits === null)
      return new AtomSet(
        this.universe,
        this.atoms.filter(atom => !other.has(atom)),
      );
    const bits = this.bits.slice();
    if (other.bits)
      other.bits.forEach((word, i) => {
        bits[i] = (bits[i] ?? 0) & ~word;
      });
    else for (const atom of other.atoms) bits[atom >>> 5] = (bits[atom >>> 5] ?? 0) & ~(1 << (atom & 31));
    return new AtomSet(this.universe, bits);
  }

  join(other: AtomSet): AtomSet {
    return AtomSet.of(this.universe, [...this.atoms, ...other.atoms]);
  }

  meets(other: AtomSet): boolean {
    const [a, b] = [this.bits, other.bits];
    if (a && b) {
      for (let i = 0; i < a.length; i += 1) if ((a[i] ?? 0) & (b[i] ?? 0)) return true;
      return false;
    }
    const [fewer, more] = this.count < other.count ? [this, other] : [other, this];
    return fewer.atoms.some(atom => more.has(atom));
  }

  /** Whether all of `other` is in this set. */
  holds(other: AtomSet): boolean {
    const [a, b] = [this.bits, other.bits];
    if (other.count > this.count) return false;
    if (!a || !b) return other.atoms.every(atom => this.has(atom));
    for (let i = 0; i < a.length; i += 1) if ((b[i] ?? 0) & ~(a[i] ?? 0)) return false;
    return true;
  }

  /** The atoms in rising order. */
  get atoms(): readonly number[] {
    this.known ??= this.list();
    return this.known;
  }

  /** The atoms by which the set is told most shortly: its own, or those that it lacks. */
  get marks(): { readonly atoms: readonly number[]; readonly inside: boolean } {
    this.shortest ??= this.count * 2 <= this.universe ? { atoms: this.atoms, inside: true } : this.lacking();
    return this.shortest;
  }

  /** Two sets with the same key are equal. */
  get key(): string {
    this.text ??= (this.marks.inside ? '+' : '-') + this.marks.atoms.join('.');
    return this.text;
  }

  private lacking(): { readonly atoms: readonly number[]; readonly inside: boolean } {
    return { atoms: AtomSet.where(this.universe, atom => !this.has(atom)).atoms, inside: false };
  }

  private list(): number[] {
    const atoms: number[] = [];
    this.bits?.forEach((word, i) => {
      for (let rest = word; rest; rest &= rest - 1) atoms.push(i * 32 + 31 - Math.clz32(rest & -rest));
    });
    return atoms;
  }
}

const wordsFor = (universe: number): number => (universe + 31) >>> 5;

function countOf(bits: Uint32Array): number {
  let count = 0;
  for (const word of bits) count += ones(word);
  return count;
}

/** Whether a rising list holds an atom. */
function isAmong(atoms: readonly number[], atom: number): boolean {
  let [low, high] = [0, atoms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((atoms[middle] ?? 0) < atom) low = middle + 1;
    else high = middle;
  }
  return atoms[low] === atom;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
