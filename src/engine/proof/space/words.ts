import type { AtomName } from './atom.ts';
import type { AtomSet } from './atom-set.ts';
import type { Box } from './boxes.ts';
import type { Space, SpaceField } from './space.ts';

/** A region in words: `country DE or FR, employees 200 to 1,999`; `any lead` for all of them. */
export function sayRegion(space: Space, sets: Box['sets']): string {
  const parts = space.fields.flatMap((field, index) => {
    const set = sets[index];
    return set && set.count < set.universe ? [sayField(field, set)] : [];
  });
  return parts.length ? parts.join(', ') : 'any lead';
}

/** One field: the values that it may have or, where that is shorter, those that it may not have. */
function sayField(field: SpaceField, set: AtomSet): string {
  const all = field.atoms.map((_, atom) => atom);
  const inside = names(
    field,
    all.filter(atom => atom > 0 && set.has(atom)),
  );
  const outside = names(
    field,
    all.filter(atom => atom > 0 && !set.has(atom)),
  );
  if (inside.length === 0) return `no ${field.id}`;
  if (outside.length === 0) return `any ${field.id}`;
  const shorter =
    outside.length < inside.length ? `any ${field.id} but ${list(outside)}` : `${field.id} ${list(inside)}`;
  return set.has(0) ? `${shorter} (or missing)` : shorter;
}

/** Neighbouring ranges are said as one. */
function names(field: SpaceField, atoms: readonly number[]): string[] {
  const joined: AtomName[] = [];
  for (const atom of atoms) {
    const name = field.atoms[atom]?.name;
    const last = joined.at(-1);
    if (!name) continue;
    if (name.kind === 'range' && last?.kind === 'range' && last.to + 1 === name.from)
      joined[joined.length - 1] = { kind: 'range', from: last.from, to: name.to };
    else joined.push(name);
  }
  return joined.map(sayAtom);
}

function sayAtom(name: AtomName): string {
  switch (name.kind) {
    case 'missing':
      return 'none';
    case 'value':
      return name.text;
    case 'range':
      return sayRange(name.from, name.to);
    case 'prefix':
      return `other ${name.prefix}…`;
    case 'other':
      return 'any other';
  }
}

function sayRange(from: number, to: number): string {
  if (from === to) return count(from);
  if (to === Number.MAX_SAFE_INTEGER) return from === -to ? 'any number' : `${count(from)} or more`;
  return from === -Number.MAX_SAFE_INTEGER ? `${count(to)} or less` : `${count(from)} to ${count(to)}`;
}

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const MOST = 6;

function list(words: readonly string[]): string {
  if (words.length > MOST) return `${words.slice(0, MOST - 1).join(', ')} or ${words.length - MOST + 1} others`;
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
