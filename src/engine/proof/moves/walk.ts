import type { Meter } from '../budget.ts';
import type { AtomSet } from '../space/atom-set.ts';
import { partition } from '../space/partition.ts';
import type { Point, Space } from '../space/space.ts';
import { contentsOf } from './contents.ts';
import type { Ending } from './ending.ts';
import type { Level } from './levels.ts';
import { narrow } from './narrow.ts';
import { cutsOf, decideAlike } from './same-decisions.ts';
import { makeStrip, type Strip } from './strip.ts';

/** Leads for which base and head ask the same live rules, having been asked the same fields. */
interface State {
  readonly level: number;
  readonly live: Int32Array;
  /** How many combinations of the atoms asked so far lead here. */
  weight: bigint;
  /** The first way that led here. */
  readonly from: Step | null;
}

interface Step {
  readonly state: State;
  readonly atom: number;
}

/**
 * All pairs of chains, of base and of head, that some lead meets, but for those where both decide alike anyway. Level by
 * level, the leads are cut into the classes that the live items tell apart; states with equal live lists are one.
 */
export function walk(space: Space, levels: readonly Level[], meter: Meter): Ending[] {
  return new Walk(space, levels, meter).run();
}

class Walk {
  private readonly space: Space;
  private readonly levels: readonly Level[];
  private readonly meter: Meter;
  private readonly strip: Strip;
  private readonly contents: readonly Int32Array[];
  private readonly sameFallback: boolean;
  /** How many points the levels from here on have together. */
  private readonly sizes: readonly bigint[];
  private readonly waiting: Map<number, State[]>[];
  private readonly endings = new Map<string, Ending>();

  constructor(space: Space, levels: readonly Level[], meter: Meter) {
    this.space = space;
    this.levels = levels;
    this.meter = meter;
    this.strip = makeStrip(space, levels);
    this.contents = contentsOf(space, levels, this.strip);
    this.sameFallback = space.routers[0]?.fallback === space.routers[1]?.fallback;
    this.waiting = levels.map(() => new Map());
    this.sizes = sizesFrom(space, levels);
  }

  run(): Ending[] {
    const all = Int32Array.from(this.strip.items.keys());
    this.arrive(narrow(this.strip, all, [], -1), -1, 1n, null);
    this.levels.forEach((level, index) => {
      for (const bucket of this.waiting[index]?.values() ?? []) for (const state of bucket) this.expand(state, level);
      this.waiting[index]?.clear();
    });
    return [...this.endings.values()];
  }

  private expand(state: State, level: Level): void {
    this.meter.spend(1 + (state.live.length >>> 4));
    if (level === 'segment') this.settleSegment(state);
    else this.splitBy(state, level);
  }

  private splitBy(state: State, field: number): void {
    const { asking, resting, sets } = this.askedAt(state);
    const parts = partition(this.space.fields[field]?.atoms.length ?? 0, null, sets);
    for (const atoms of parts.classes) {
      this.meter.spend(resting.length >>> 8);
      const accepting = parts.holders(atoms).map(holder => asking[holder] ?? 0);
      const live = narrow(this.strip, resting, accepting, state.level);
      this.arrive(live, state.level, state.weight * BigInt(atoms.count), { state, atom: atoms.first });
    }
  }

  private askedAt({ live, level }: State): { asking: number[]; resting: Int32Array; sets: AtomSet[] } {
    const asks = this.strip.asks[level] ?? new Int32Array();
    const [asking, resting, sets]: [number[], number[], AtomSet[]] = [[], [], []];
    for (const item of live) {
      const set = asks[item] === level ? this.strip.items[item]?.sets[level] : null;
      if (!set) resting.push(item);
      else {
        asking.push(item);
        sets.push(set);
      }
    }
    return { asking, resting: Int32Array.from(resting), sets };
  }

  /** Each side has one segment left: rules for other segments are out, and the segments have done their work. */
  private settleSegment(state: State): void {
    const { items, starts } = this.strip;
    const segments = [0, 1].map(side => items[state.live.find(item => items[item]?.block === side) ?? -1]?.owner ?? 0);
    const rules = state.live.filter(item => item >= (starts[2] ?? 0));
    const staying = rules.filter(item => {
      const { block, sets } = items[item] ?? {};
      return sets?.[state.level]?.has(segments[(block ?? 0) % 2] ?? 0) ?? true;
    });
    this.arrive(narrow(this.strip, staying, [], state.level), state.level, state.weight, { state, atom: 0 });
  }

  /** A live list after some level: it is done, or decides alike on both sides, or waits for the next level asked. */
  private arrive(live: Int32Array, level: number, weight: bigint, from: Step | null): void {
    const next = this.nextLevel(live, level + 1);
    const content = this.contents[next] ?? new Int32Array();
    const openEnd = !this.sameFallback && this.endsOpen(live);
    if (decideAlike(live, cutsOf(live, this.strip), content, this.strip, openEnd)) return;
    const reached = (weight * (this.sizes[level + 1] ?? 1n)) / (this.sizes[next] ?? 1n);
    if (next === this.levels.length) this.end(live, reached, from);
    else this.wait(live, next, reached, from);
  }

  private nextLevel(live: Int32Array, from: number): number {
    const asks = this.strip.asks[from];
    let next = this.levels.length;
    for (const item of live) next = Math.min(next, asks?.[item] ?? next);
    return next;
  }

  /** Some lead of this list may end at the fallback queue. */
  private endsOpen(live: Int32Array): boolean {
    const last = this.strip.items[live.at(-1) ?? -1];
    return last === undefined || last.block < 3 || last.next || last.last >= 0;
  }

  private wait(live: Int32Array, level: number, weight: bigint, from: Step | null): void {
    const buckets = this.waiting[level];
    const hash = hashOf(live);
    const bucket = buckets?.get(hash) ?? [];
    const known = bucket.find(state => sameItems(state.live, live));
    if (known) known.weight += weight;
    else bucket.push({ level, live, weight, from });
    if (bucket.length === 1) buckets?.set(hash, bucket);
  }

  private end(live: Int32Array, points: bigint, from: Step | null): void {
    const owners = (block: number) =>
      Array.from(live, item => this.strip.items[item]).flatMap(item => (item?.block === block ? [item.owner] : []));
    const [base, head] = [owners(2), owners(3)];
    const key = `${base}>${head}`;
    const known = this.endings.get(key);
    if (known) known.points += points;
    else this.endings.set(key, { base, head, points, witness: this.pointOf(from) });
  }

  private pointOf(last: Step | null): Point {
    const point = this.space.fields.map(() => 0);
    for (let step = last; step; step = step.state.from) {
      const level = this.levels[step.state.level];
      if (typeof level === 'number') point[level] = step.atom;
    }
    return point;
  }
}

function sizesFrom(space: Space, levels: readonly Level[]): bigint[] {
  const sizes: bigint[] = [];
  sizes[levels.length] = 1n;
  for (let i = levels.length - 1; i >= 0; i -= 1) {
    const level = levels[i];
    const atoms = typeof level === 'number' ? (space.fields[level]?.atoms.length ?? 1) : 1;
    sizes[i] = (sizes[i + 1] ?? 1n) * BigInt(atoms);
  }
  return sizes;
}

function hashOf(live: Int32Array): number {
  let hash = 0x811c9dc5;
  for (const item of live) hash = Math.imul(hash ^ item, 0x01000193) ^ (hash >>> 15);
  return hash;
}

function sameItems(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
