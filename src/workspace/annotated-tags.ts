import { gitText } from './run-git.ts';

/** A tag that carries a message of its own. */
export interface AnnotatedTag {
  readonly name: string;
  readonly message: string;
  /** When it was made, RFC 3339; empty where git doesn't say. */
  readonly at: string;
  /** Whether the history of HEAD holds the commit that it names. */
  readonly inHistory: boolean;
}

const FIELDS = 4;
const FORMAT = '--format=%(refname:strip=2)%00%(objecttype)%00%(contents)%00%(taggerdate:iso-strict)%00';

/** All annotated tags below prefixes such as `release/`, 10 after 9; plain tags are passed over. */
export async function annotatedTags(prefixes: readonly string[], cwd = '.'): Promise<AnnotatedTag[]> {
  const refs = prefixes.map(prefix => `refs/tags/${prefix}`);
  const list = (...options: string[]) => gitText(cwd, ['for-each-ref', '--sort=version:refname', ...options, ...refs]);
  const merged = new Set((await list('--merged=HEAD', '--format=%(refname:strip=2)')).split('\n'));
  const fields = (await list(FORMAT)).split('\0');
  const tags: AnnotatedTag[] = [];
  for (let i = 0; i + FIELDS <= fields.length; i += FIELDS) {
    const [name = '', type, message = '', at = ''] = fields
      .slice(i, i + FIELDS)
      .map(field => field.replace(/^\n|\n$/g, ''));
    if (type === 'tag') tags.push({ name, message, at, inHistory: merged.has(name) });
  }
  return tags;
}
