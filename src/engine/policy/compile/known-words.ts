import type { Policy } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';

/** The words by which values with a closed set are known: folded word → the value meant. */
export interface KnownWords {
  /** Rep ids and e-mail addresses → rep id. */
  readonly reps: ReadonlyMap<string, string>;
  /** By enum field: its values. */
  readonly enums: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Source ids and aliases → source id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly sourceIds: ReadonlyMap<string, string>;
  readonly segmentIds: ReadonlyMap<string, string>;
}

export function knownWords(policy: Policy): KnownWords {
  const sources = policy.sources.flatMap(source =>
    [source.id, ...(source.aliases ?? [])].map(word => [fold(word), source.id] as const),
  );
  const mails = policy.reps.flatMap(rep => (rep.email === undefined ? [] : [[fold(rep.email), rep.id] as const]));
  return {
    reps: new Map([...mails, ...policy.reps.map(rep => [rep.id, rep.id] as const)]),
    enums: new Map(Object.entries(policy.lead.fields).map(([id, field]) => [id, wordsOf(field.values ?? [])])),
    sources: new Map(sources),
    sourceIds: new Map(policy.sources.map(source => [source.id, source.id])),
    segmentIds: new Map(policy.segments.map(segment => [segment.id, segment.id])),
  };
}

const wordsOf = (values: readonly string[]) => new Map(values.map(value => [fold(value), value]));
