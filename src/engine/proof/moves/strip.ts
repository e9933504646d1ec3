import type { AtomSet } from '../space/atom-set.ts';
import { type Box, boxesOf } from '../space/boxes.ts';
import type { Space } from '../space/space.ts';
import type { Level } from './levels.ts';

/** Where an item stands: the segments of base and head, then their rules. A live list holds items in this order. */
export type Block = 0 | 1 | 2 | 3;

/** One box of a rule or segment in the list that a walk asks. */
export interface Item {
  readonly block: Block;
  /** Index of its rule, or segment, on its side. */
  readonly owner: number;
  /** By level: the atoms (or segments) that it accepts, null where it accepts all. */
  readonly sets: readonly (AtomSet | null)[];
  /** After this level it has no test left; -1 when it never had one. */
  readonly last: number;
  /** Where the items of the next layer begin. */
  readonly layerEnd: number;
  /** The chain goes on behind it. */
  readonly next: boolean;
}

/** Rules and segments of base and head as one strip of items, in the order in which they are asked. */
export interface Strip {
  readonly items: readonly Item[];
  /** By level and item: the first level from there on that the item asks; as many as there are levels where none is. */
  readonly asks: readonly Int32Array[];
  /** `last`, `layerEnd` and `next` of each item again, close together for the many times that they are read. */
  readonly lasts: Int32Array;
  readonly layerEnds: Int32Array;
  readonly nexts: Uint8Array;
  /** Where each block begins; the last entry is the end. */
  readonly starts: readonly number[];
  /** The level at which the segment is asked; -1 where no rule asks for it. */
  readonly segmentLevel: number;
}

interface Draft {
  readonly block: Block;
  readonly owner: number;
  readonly next: boolean;
  readonly boxes: readonly Box[];
  readonly layer: number;
}

export function makeStrip(space: Space, levels: readonly Level[]): Strip {
  const segmentLevel = levels.indexOf('segment');
  const segments = segmentLevel < 0 ? [[], []] : [segmentDrafts(space, 0), segmentDrafts(space, 1)];
  const blocks = [...segments, ruleDrafts(space, 0), ruleDrafts(space, 1)];
  const items: Item[] = [];
  const starts = [0];
  for (const drafts of blocks) {
    const begin = items.length;
    const end = begin + drafts.reduce((sum, draft) => sum + draft.boxes.length, 0);
    const layerEnds = endsOfLayers(drafts, begin);
    for (const draft of drafts)
      for (const box of draft.boxes) items.push(itemOf(draft, box, levels, layerEnds.get(draft.layer) ?? end));
    starts.push(end);
  }
  return {
    items,
    starts,
    segmentLevel,
    asks: asksOf(items, levels.length),
    lasts: Int32Array.from(items, item => item.last),
    layerEnds: Int32Array.from(items, item => item.layerEnd),
    nexts: Uint8Array.from(items, item => Number(item.next)),
  };
}

function asksOf(items: readonly Item[], end: number): Int32Array[] {
  const asks: Int32Array[] = [];
  asks[end] = new Int32Array(items.length).fill(end);
  for (let level = end - 1; level >= 0; level -= 1) {
    const asked = (asks[level + 1] ?? new Int32Array()).slice();
    for (let index = 0; index < items.length; index += 1) if (items[index]?.sets[level]) asked[index] = level;
    asks[level] = asked;
  }
  return asks;
}

function segmentDrafts(space: Space, side: 0 | 1): Draft[] {
  return (space.routers[side]?.segments ?? []).map(({ condition }, owner) => ({
    block: side,
    owner,
    next: false,
    boxes: boxesOf(space, side, condition),
    layer: 0,
  }));
}

function ruleDrafts(space: Space, side: 0 | 1): Draft[] {
  return (space.routers[side]?.rules ?? []).map((rule, owner) => ({
    block: side === 0 ? 2 : 3,
    owner,
    next: rule.otherwise === 'next',
    boxes: boxesOf(space, side, rule.condition),
    layer: rule.layerIndex,
  }));
}

function endsOfLayers(drafts: readonly Draft[], begin: number): Map<number, number> {
  const ends = new Map<number, number>();
  let end = begin;
  for (const { boxes, layer } of drafts) {
    end += boxes.length;
    ends.set(layer, end);
  }
  return ends;
}

function itemOf({ block, owner, next }: Draft, box: Box, levels: readonly Level[], layerEnd: number): Item {
  const sets = levels.map(level => (level === 'segment' ? box.segments : (box.sets[level] ?? null)));
  return { block, owner, next, layerEnd, sets, last: sets.findLastIndex(set => set !== null) };
}
