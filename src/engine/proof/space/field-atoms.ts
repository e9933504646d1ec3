import { byteOrder } from '../../model/place.ts';
import type { FieldType } from '../../model/types.gen.ts';
import { comparisonKey } from '../../model/values/canonical-value.ts';
import { fold } from '../../model/values/fold.ts';
import { readValue } from '../../model/values/read-value.ts';
import type { Key } from '../../policy/condition.ts';
import type { FieldReading } from '../../policy/field-plan.ts';
import type { Router } from '../../policy/router.ts';
import { type Atom, type AtomDraft, MISSING_ATOM } from './atom.ts';
import { codeAtoms, declaredAtoms } from './closed-atoms.ts';
import { integerAtoms } from './integer-atoms.ts';
import { namedValues } from './named-values.ts';
import { openAtoms } from './open-atoms.ts';
import { spellings } from './spellings.ts';
import type { TestsBySide } from './tests.ts';

/** The atoms of a field: the missing one first, then from the smallest value to the largest, unnamed ones last. */
export function atomsOf(id: string, routers: readonly Router[], tests: TestsBySide): Atom[] {
  const types = new Set(routers.map(router => typeOf(router, id)).filter(type => type !== null));
  const drafts = [MISSING_ATOM, ...[...types].flatMap(type => draftsOf(id, type, routers, tests))];
  const readings = routers.map(router => keyReader(router, id));
  return distinct(drafts).map(draft => ({
    ...draft,
    keys: readings.map(read => (draft.value === undefined ? undefined : read(draft.value))),
  }));
}

const readingOf = (router: Router, id: string): FieldReading | undefined =>
  router.reading.fields.find(reading => reading.field.id === id);

function typeOf(router: Router, id: string): FieldType | 'source' | null {
  return id === 'source' ? 'source' : (readingOf(router, id)?.field.type ?? null);
}

function draftsOf(id: string, type: FieldType | 'source', routers: readonly Router[], tests: TestsBySide): AtomDraft[] {
  const values = namedValues(tests.flatMap(side => side.get(id) ?? []));
  switch (type) {
    case 'source':
      return declaredAtoms(routers.flatMap(router => [...router.sources.keys()]));
    case 'enum':
      return declaredAtoms(routers.flatMap(router => router.policy.lead.fields[id]?.values ?? []));
    case 'country':
    case 'subdivision':
      return codeAtoms(type, values.keys);
    case 'integer':
      return integerAtoms(
        values.cuts,
        routers.flatMap(router => (typeOf(router, id) === type ? [limitsOf(router, id)] : [])),
      );
    case 'rep': {
      const reps = routers.flatMap(router => [...router.reps.keys()]).sort(byteOrder);
      const spelled = new Map(reps.map(rep => [fold(rep), rep]));
      return openAtoms(values, {
        spelled: key => spelled.get(key) ?? key,
        possible: text => keysAlike(text, id, type, routers),
        strangers: [...reps, 'somebody'],
        kind: 'word',
      });
    }
    case 'text':
    case 'domain': {
      const spelled = spellings(routers);
      return openAtoms(values, {
        spelled: key => spelled.get(key) ?? key,
        possible: text => keysAlike(text, id, type, routers),
        strangers: type === 'domain' ? ['example.com', 'example.org'] : ['other'],
        kind: type === 'domain' ? 'domain' : 'word',
      });
    }
  }
}

/** Each side that knows the field reads the text as itself, also with the aliases and placeholders of its sources. */
function keysAlike(text: string, id: string, type: FieldType, routers: readonly Router[]): boolean {
  const folded = fold(text);
  return routers
    .flatMap(router => [router.reading, ...[...router.sources.values()].map(plan => plan.reading)])
    .flatMap(reading => reading.fields.filter(({ field }) => field.id === id && field.type === type))
    .every(({ shape, spelling }) => {
      const read = readValue(text, shape, spelling);
      return read.kind === 'value' && comparisonKey(read.value) === folded;
    });
}

const limitsOf = (router: Router, id: string) => {
  const { min, max } = router.policy.lead.fields[id] ?? {};
  return { min, max };
};

/** How one policy reads a value of the field, whatever the source; undefined where it doesn't know it. */
function keyReader(router: Router, id: string): (value: string | number) => Key | undefined {
  if (id === 'source') return value => (router.sources.has(String(value)) ? value : undefined);
  const shape = readingOf(router, id)?.shape;
  if (!shape) return () => undefined;
  return value => {
    const read = readValue(value, shape);
    return read.kind === 'value' ? comparisonKey(read.value) : undefined;
  };
}

/** Two types of one field, before and after, may name the same value. */
function distinct(drafts: readonly AtomDraft[]): AtomDraft[] {
  const byValue = new Map<unknown, AtomDraft>();
  for (const draft of drafts) {
    const key = typeof draft.value === 'string' ? fold(draft.value) : draft.value;
    if (!byValue.has(key)) byValue.set(key, draft);
  }
  return [...byValue.values()];
}
