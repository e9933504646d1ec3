import type { Finding } from '../model/types.gen.ts';
import type { Kind } from './check-schema.ts';
import type { Documents } from './documents.ts';
import type { Places } from './places.ts';
import type { CsvText } from './read-texts.ts';

/** What the collectors share: the documents, and where places and findings go. */
export interface Gathering {
  readonly documents: Documents;
  readonly csv: readonly CsvText[];
  /** Kinds of which some file was refused. */
  readonly refused: ReadonlySet<Kind>;
  readonly places: Places;
  readonly findings: Finding[];
}
