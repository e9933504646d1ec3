import type { Steps } from '../../model/at-once.ts';
import { chooseSplit, type Split } from './choose-split.ts';
import { Code } from './code.ts';
import { FIRST, KIND, NEXT } from './node.ts';
import { ANY, demandOf, type Rows, type TestedField } from './rows.ts';
import { Stretches, writeTable } from './stretches.ts';
import { writeBitmap } from './write-bitmap.ts';
import { writeList } from './write-list.ts';

/** How many rows, at most, become one node. */
export interface Sizes {
  readonly list: number;
  readonly bitmap: number;
  /** A policy of no more rows is one bitmap as a whole. */
  readonly small: number;
}

const SIZES: Sizes = { list: 8, bitmap: 512, small: 2048 };

/** The finished index: all nodes, and the one to begin with; 0 when no rule can match. */
export interface Forest {
  readonly code: Int32Array;
  readonly root: number;
}

/** Rows → index, in steps. */
export function* writingForest(table: Rows, sizes = SIZES): Steps<Forest> {
  const code = new Code();
  const writer = new ForestWriter(code, table, sizes);
  const rows = Array.from(table.rules, (_, row) => row);
  const open = table.fields.map((_, field) => field);
  const root = rows.length ? yield* writer.write(rows, open, sizes.small) : 0;
  return { code: code.finished(), root };
}

/** So many rows are written between two pauses. */
const PAUSE = 1000;

class ForestWriter {
  private readonly code: Code;
  private readonly table: Rows;
  private readonly sizes: Sizes;
  /** Written since the last pause. */
  private rows = 0;

  constructor(code: Code, table: Rows, sizes: Sizes) {
    this.sizes = sizes;
    this.code = code;
    this.table = table;
  }

  /** Writes rows, ascending, as one node or several; `open` are the fields not yet decided on the way here. */
  *write(rows: readonly number[], open: readonly number[], most = this.sizes.bitmap): Steps<number> {
    this.rows += rows.length;
    if (this.rows > PAUSE) yield this.pause();
    const fields = open.filter(field => rows.some(row => demandOf(this.table, row, field) !== ANY));
    if (rows.length <= this.sizes.list) return writeList(this.code, this.table, rows, fields);
    if (rows.length <= most) return writeBitmap(this.code, this.table, rows, fields);
    const split = chooseSplit(this.table, rows, fields);
    if (split) return yield* this.writeSplit(rows, fields, split);
    const parts = Array.from({ length: Math.ceil(rows.length / most) }, (_, i) => rows.slice(i * most, (i + 1) * most));
    const nodes: number[] = [];
    for (const part of parts) nodes.push(yield* this.write(part, fields, most));
    return this.chain(nodes);
  }

  private pause(): undefined {
    this.rows = 0;
  }

  private *writeSplit(rows: readonly number[], open: readonly number[], { field, byClass }: Split): Steps<number> {
    const tested = rows.filter(row => demandOf(this.table, row, field) !== ANY);
    const rest = rows.filter(row => demandOf(this.table, row, field) === ANY);
    const { demands, classes } = this.table.fields[field] as TestedField;
    const stretches = new Stretches(new Set(tested.map(row => demands[demandOf(this.table, row, field)] ?? [])));
    const others = open.filter(other => other !== field);
    const nodes = byClass
      ? yield* this.byClass(tested, field, stretches, others)
      : yield* this.byDemand(tested, field, stretches, others);
    const pointers = nodes.map(each => this.pointerTo(each));
    const at = writeTable(this.code, stretches, classes.count, pointers);
    const split = this.code.add([KIND.split, this.table.rules[tested[0] ?? 0] ?? 0, 0, field, at]);
    return rest.length ? this.chain([split, yield* this.write(rest, others)]) : split;
  }

  /** By stretch: the node of all rows that accept it. */
  private *byClass(
    rows: readonly number[],
    field: number,
    stretches: Stretches,
    open: readonly number[],
  ): Steps<number[][]> {
    const accepted: number[][] = Array.from({ length: stretches.count }, () => []);
    for (const row of rows) for (const stretch of this.stretchesOf(row, field, stretches)) accepted[stretch]?.push(row);
    const nodes: number[][] = [];
    for (const each of accepted) nodes.push(each.length ? [yield* this.write(each, open)] : []);
    return nodes;
  }

  /** By stretch: the nodes of the demands that accept it, by their first rule. */
  private *byDemand(
    rows: readonly number[],
    field: number,
    stretches: Stretches,
    open: readonly number[],
  ): Steps<number[][]> {
    const demanding = new Map<number, number[]>();
    for (const row of rows) {
      const demand = demandOf(this.table, row, field);
      const group = demanding.get(demand);
      if (group) group.push(row);
      else demanding.set(demand, [row]);
    }
    const nodes: number[][] = Array.from({ length: stretches.count }, () => []);
    for (const group of demanding.values()) {
      const node = yield* this.write(group, open);
      for (const stretch of this.stretchesOf(group[0] ?? 0, field, stretches)) nodes[stretch]?.push(node);
    }
    return nodes;
  }

  private pointerTo(nodes: readonly number[]): number {
    if (nodes.length === 0) return 0;
    const firsts = nodes.flatMap(node => [this.code.get(node + FIRST), node]);
    return this.code.add([nodes.length, ...firsts]);
  }

  private *stretchesOf(row: number, field: number, stretches: Stretches): Generator<number> {
    const bounds = this.table.fields[field]?.demands[demandOf(this.table, row, field)] ?? [];
    for (let i = 0; i < bounds.length; i += 2) {
      const end = stretches.from(bounds[i + 1] ?? 0);
      for (let stretch = stretches.from(bounds[i] ?? 0); stretch < end; stretch += 1) yield stretch;
    }
  }

  /** Makes each node, and those after it, be visited before the next. */
  private chain(nodes: readonly number[]): number {
    for (const [i, node] of nodes.slice(1).entries()) {
      let last = nodes[i] ?? 0;
      while (this.code.get(last + NEXT) !== 0) last = this.code.get(last + NEXT);
      this.code.set(last + NEXT, node);
    }
    return nodes[0] ?? 0;
  }
}
