import { finding } from '../model/finding.ts';
import { byteOrder } from '../model/place.ts';
import type { Finding } from '../model/types.gen.ts';
import type { Group, Places, Spot } from './places.ts';
import { sayFile } from './say-file.ts';

/** Things of one group with unique ids over all files: where each stands is remembered, a second of an id is a finding. */
export class Roll<T extends { readonly id: string }> {
  private readonly byId = new Map<string, T>();
  private readonly group: Group;
  private readonly places: Places;
  private readonly findings: Finding[];

  constructor(group: Group, places: Places, findings: Finding[]) {
    this.group = group;
    this.places = places;
    this.findings = findings;
  }

  add(item: T, spot: Spot): void {
    if (!this.byId.has(item.id)) {
      this.byId.set(item.id, item);
      this.places.remember(this.group, item.id, spot);
      return;
    }
    const first = this.places.at(this.group, item.id);
    const again = spotOf(spot, this.places);
    this.findings.push(
      finding('schema', again, sayFile.repeatedId(this.group, item.id, `${first.file}:${first.line}`)),
    );
  }

  /** In the order of their ids: what order the files had is forgotten. */
  sorted(): T[] {
    return [...this.byId.values()].sort((a, b) => byteOrder(a.id, b.id));
  }

  inOrder(): T[] {
    return [...this.byId.values()];
  }
}

function spotOf(spot: Spot, places: Places): Finding['at'] {
  if (spot.form === 'row') return spot.cellAt('key') ?? spot.row;
  return places.where(spot.text, spot.path);
}
