import { byteOrder } from '../../model/place.ts';
import type { Source } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import type { FieldPlan } from '../field-plan.ts';
import type { SourcePlan } from '../router.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';
import { judgeNormalise } from './fields.ts';
import { compileReading } from './reading.ts';

/** Sources with their ways of reading; a word that names two sources is refused. */
export function compileSources(desk: Desk, plans: readonly FieldPlan[]): Map<string, SourcePlan> {
  const names = new Map(desk.policy.sources.map(source => [source.id, source.id]));
  for (const source of desk.policy.sources) {
    judgeAliases(desk, source, names);
    (source.requires ?? []).forEach((field, i) => {
      desk.refer('field', field, 'source', source.id, ['requires', i]);
    });
    judgeNormalise(desk, source.normalise ?? {}, 'source', source.id);
  }
  return new Map(desk.policy.sources.map(source => [source.id, planOf(desk, plans, source)]));
}

function judgeAliases(desk: Desk, source: Source, names: Map<string, string>): void {
  (source.aliases ?? []).forEach((alias, i) => {
    const first = names.get(fold(alias));
    if (first !== undefined && first !== source.id)
      desk.refuse('source', source.id, ['aliases', i], sayPolicy.sharedAlias(alias, first));
    else names.set(fold(alias), source.id);
  });
}

function planOf(desk: Desk, plans: readonly FieldPlan[], source: Source): SourcePlan {
  return {
    source,
    requires: [...new Set(source.requires ?? [])].sort(byteOrder),
    reading: compileReading(desk, plans, source),
  };
}
