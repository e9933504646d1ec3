import type { FieldType } from '../../../engine/model/types.gen.ts';
import type { Router } from '../../../engine/policy/router.ts';
import type { Atom } from '../../../engine/proof/space/atom.ts';
import type { Space } from '../../../engine/proof/space/space.ts';

/** A place that rules can tell from others. */
export interface NamedPlace {
  readonly name: string;
  /** What a lead from there says, by the index of the field in the space. */
  readonly known: ReadonlyMap<number, Atom>;
}

interface PlaceField {
  readonly index: number;
  readonly atoms: readonly Atom[];
}

/** Every country that a test names, each before its states that a test names; then all others, then no place at all. */
export function namedPlaces(space: Space, router: Router): readonly NamedPlace[] {
  const country = placeField(space, router, 'country');
  const state = placeField(space, router, 'subdivision');
  const states = (state?.atoms ?? []).filter(({ name }) => name.kind === 'value');
  const countries = country?.atoms ?? [];
  const withStates = (home: Atom | null): NamedPlace[] => {
    const own = states.filter(atom => homeOf(atom, countries) === home);
    return [
      ...(home ? [placeOf([country, home])] : []),
      ...own.map(atom => placeOf(...(home ? [[country, home] as const] : []), [state, atom])),
    ];
  };
  const unsaid = countries.filter(({ name }) => name.kind === 'missing').map(atom => placeOf([country, atom]));
  return [
    ...countries.filter(({ name }) => name.kind !== 'missing').flatMap(withStates),
    ...withStates(null),
    ...unsaid,
  ];
}

function placeField(space: Space, router: Router, type: FieldType): PlaceField | null {
  const ids = new Set(router.fields.filter(field => field.type === type).map(({ id }) => id));
  const index = space.fields.findIndex(({ id }) => ids.has(id));
  const field = space.fields[index];
  return field ? { index, atoms: field.atoms } : null;
}

/** The country of a state, where a test names that country. */
function homeOf(state: Atom, countries: readonly Atom[]): Atom | null {
  const [code] = String(state.value).split('-');
  return countries.find(({ name }) => name.kind === 'value' && name.text === code) ?? null;
}

function placeOf(...known: readonly (readonly [PlaceField | null, Atom])[]): NamedPlace {
  const last = known.at(-1)?.[1];
  return {
    name: last ? nameOf(last) : '',
    known: new Map(known.flatMap(([field, atom]) => (field ? [[field.index, atom]] : []))),
  };
}

function nameOf({ name, value }: Atom): string {
  if (name.kind === 'missing') return 'no country said';
  return name.kind === 'other' ? 'any other country' : String(value);
}
