import { type At, NOWHERE } from '../model/place.ts';
import { type Path, placeOf } from './place-of.ts';
import type { YamlText } from './read-yaml.ts';

/** The groups of things that a policy names by id, and the single things. */
export type Group =
  | 'lead'
  | 'source'
  | 'segment'
  | 'precedence'
  | 'rule'
  | 'file of rule'
  | 'list'
  | 'rep'
  | 'team'
  | 'queue'
  | 'calendar'
  | 'target'
  | 'role'
  | 'channel'
  | 'escalation policy'
  | 'invariant'
  | 'alert'
  | 'governance';

/**
 * Where a thing stands: at a path in a YAML text, or in a row of a CSV file, which is asked for the place of a cell only
 * when something has to be said of it: a table may have 100,000 rows.
 */
export type Spot =
  | { readonly form: 'yaml'; readonly text: YamlText; readonly path: Path }
  | { readonly form: 'row'; readonly row: At; readonly cellAt: (part: string) => At | null };

/** Remembers where each thing of a policy was written. A policy out of a bundle has no places. */
export class Places {
  private readonly spots = new Map<Group, Map<string, Spot>>();

  remember(group: Group, id: string, spot: Spot): void {
    const known = this.spots.get(group);
    if (known) known.set(id, spot);
    else this.spots.set(group, new Map([[id, spot]]));
  }

  spot(group: Group, id: string): Spot | null {
    return this.spots.get(group)?.get(id) ?? null;
  }

  /** The place of a thing, or of what stands at `path` inside it. */
  at(group: Group, id: string, path: Path = [], what: 'value' | 'key' = 'value'): At {
    const spot = this.spot(group, id);
    if (!spot) return NOWHERE;
    if (spot.form === 'yaml') return this.where(spot.text, [...spot.path, ...path], what);
    return spot.cellAt(cellKey(path)) ?? spot.row;
  }

  where(text: YamlText, path: Path, what: 'value' | 'key' = 'value'): At {
    return placeOf(text, path, what);
  }
}

/** Cells are known by the part that they make: `when/<field>`, `values/<n>`, `assign`, `otherwise`, `priority`, `key`. */
function cellKey(path: Path): string {
  const deep = path[0] === 'when' || path[0] === 'values';
  return path.slice(0, deep ? 2 : 1).join('/');
}
