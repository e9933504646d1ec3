/** A growing array of 32-bit integers. Place 0 stays empty, so that a pointer of 0 points nowhere. */
export class Code {
  private words = new Int32Array(1024);
  private used = 1;
  private readonly named = new Map<string, number>();

  /** Appends numbers and says where they begin. */
  add(numbers: ArrayLike<number>): number {
    const at = this.used;
    this.used += numbers.length;
    if (this.used > this.words.length) {
      const words = new Int32Array(Math.max(this.used, this.words.length * 2));
      words.set(this.words);
      this.words = words;
    }
    this.words.set(numbers, at);
    return at;
  }

  /** The same for numbers that may be asked for again: what has a name stands once. */
  addOnce(name: string, numbers: () => ArrayLike<number>): number {
    const at = this.named.get(name) ?? this.add(numbers());
    this.named.set(name, at);
    return at;
  }

  get(at: number): number {
    return this.words[at] ?? 0;
  }

  set(at: number, number: number): void {
    this.words[at] = number;
  }

  /** The numbers added so far, in an array of just that length. */
  finished(): Int32Array {
    return this.words.slice(0, this.used);
  }
}
