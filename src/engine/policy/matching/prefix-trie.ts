/** Fibonacci hashing: spreads neighbouring nodes and character codes over the table. */
const SPREAD = 0x9e3779b1;

/**
 * Finds the longest known prefix of a text, character by character and without cutting the text. All edges stand in one
 * open hash table of [node + 1, character code, child]; node 0 is the empty prefix, and 0 in a slot means that it is free.
 */
export class PrefixTrie {
  private readonly edges: Int32Array;
  private readonly mask: number;
  /** By node: the place, in the given list, of the longest known prefix that leads to it. */
  private readonly known: Int32Array;

  /** `prefixes`: in code unit order, the empty one first. */
  constructor(prefixes: readonly string[]) {
    const size = prefixes.reduce((sum, prefix, i) => sum + prefix.length - shared(prefix, prefixes[i - 1] ?? ''), 1);
    this.mask = 2 ** Math.ceil(Math.log2(size * 2)) - 1;
    this.edges = new Int32Array((this.mask + 1) * 3);
    this.known = new Int32Array(size);
    let nodes = 1;
    for (const [place, prefix] of prefixes.entries()) {
      let node = 0;
      for (let i = 0; i < prefix.length; i += 1) {
        const edge = this.edgeAt(node, prefix.charCodeAt(i));
        if (this.edges[edge] === 0) {
          this.edges.set([node + 1, prefix.charCodeAt(i), nodes], edge);
          this.known[nodes] = this.known[node] ?? 0;
          nodes += 1;
        }
        node = this.edges[edge + 2] ?? 0;
      }
      this.known[node] = place;
    }
  }

  /** The place of the longest known prefix of a text. */
  longest(text: string): number {
    let node = 0;
    for (let i = 0; i < text.length; i += 1) {
      const edge = this.edgeAt(node, text.charCodeAt(i));
      if (this.edges[edge] === 0) break;
      node = this.edges[edge + 2] as number;
    }
    return this.known[node] as number;
  }

  /** Where the edge of a node and character stands, or would stand. */
  private edgeAt(node: number, code: number): number {
    const { edges, mask } = this;
    let slot = Math.imul(node * 256 + code, SPREAD) >>> 7;
    for (; ; slot += 1) {
      const edge = (slot & mask) * 3;
      if (edges[edge] === 0 || (edges[edge] === node + 1 && edges[edge + 1] === code)) return edge;
    }
  }
}

/** How many characters two texts begin with alike. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
