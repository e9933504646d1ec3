import { SUBDIVISIONS } from '../tables/subdivisions.gen.ts';
import { nameKey } from './name-key.ts';
import { addWord, type WordIndex } from './word-index.ts';

/** What is known of subdivisions, ready for look-up. */
export interface SubdivisionNames {
  /** Every full code, such as `US-CA`. */
  readonly codes: ReadonlySet<string>;
  /** Short codes and name keys → full codes, over the world. */
  readonly world: WordIndex;
  /** The same within one country, by its alpha-2 code. */
  readonly within: ReadonlyMap<string, WordIndex>;
}

let names: SubdivisionNames | undefined;

/** Built at first use: there are some five thousand subdivisions. */
export function subdivisionNames(): SubdivisionNames {
  names ??= indexSubdivisions();
  return names;
}

function indexSubdivisions(): SubdivisionNames {
  const codes = new Set<string>();
  const world: WordIndex = new Map();
  const within = new Map<string, WordIndex>();
  for (const line of SUBDIVISIONS) {
    const [country = '', ...parts] = line.split('|');
    const own: WordIndex = new Map();
    within.set(country, own);
    for (const part of parts) {
      const words = part.split(':');
      const code = `${country}-${words[0]}`;
      codes.add(code);
      for (const word of words.map(nameKey)) {
        addWord(own, word, code);
        addWord(world, word, code);
      }
    }
  }
  return { codes, world, within };
}
