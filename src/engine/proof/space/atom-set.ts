/** A set of atoms of one field, as bits. It never changes once it is made. */
export class AtomSet {
  /** How many atoms the field has. */
  readonly universe: number;
  /** How many of them are in the set. */
  readonly count: number;
  private readonly bits: Uint32Array;
  private known: readonly number[] | undefined;
  private text: string | undefined;
  private shortest: { readonly atoms: readonly number[]; readonly inside: boolean } | undefined;

  private constructor(universe: number, bits: Uint32Array) {
    this.universe = universe;
    this.bits = bits;
    let count = 0;
    for (const word of bits) count += ones(word);
    this.count = count;
  }

  static of(universe: number, atoms: Iterable<number>): AtomSet {
    const bits = new Uint32Array((universe + 31) >>> 5);
    for (const atom of atoms) bits[atom >>> 5] = (bits[atom >>> 5] ?? 0) | (1 << (atom & 31));
    return new AtomSet(universe, bits);
  }

  static where(universe: number, holds: (atom: number) => boolean): AtomSet {
    const atoms: number[] = [];
    for (let atom = 0; atom < universe; atom += 1) if (holds(atom)) atoms.push(atom);
    return AtomSet.of(universe, atoms);
  }

  has(atom: number): boolean {
    return (((this.bits[atom >>> 5] ?? 0) >>> (atom & 31)) & 1) === 1;
  }

  meet(other: AtomSet): AtomSet {
    return new AtomSet(
      this.universe,
      this.bits.map((word, i) => word & (other.bits[i] ?? 0)),
    );
  }

  without(other: AtomSet): AtomSet {
    return new AtomSet(
      this.universe,
      this.bits.map((word, i) => word & ~(other.bits[i] ?? 0)),
    );
  }

  join(other: AtomSet): AtomSet {
    return new AtomSet(
      this.universe,
      this.bits.map((word, i) => word | (other.bits[i] ?? 0)),
    );
  }

  meets(other: AtomSet): boolean {
    for (let i = 0; i < this.bits.length; i += 1) if ((this.bits[i] ?? 0) & (other.bits[i] ?? 0)) return true;
    return false;
  }

  /** Whether all of `other` is in this set. */
  holds(other: AtomSet): boolean {
    for (let i = 0; i < this.bits.length; i += 1) if ((other.bits[i] ?? 0) & ~(this.bits[i] ?? 0)) return false;
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
    this.bits.forEach((word, i) => {
      for (let rest = word; rest; rest &= rest - 1) atoms.push(i * 32 + 31 - Math.clz32(rest & -rest));
    });
    return atoms;
  }
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
