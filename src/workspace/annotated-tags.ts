import { gitText } from './run-git.ts';

/** A tag that carries a message of its own. */
export interface AnnotatedTag {
  readonly name: string;
  readonly message: string;
  /** Whether the history of HEAD holds the commit that it names. */
  readonly inHistory: boolean;
}

/** All annotated tags below a prefix such as `release/`, in one reading of git; plain tags are passed over. */
export async function annotatedTags(prefix: string, cwd = '.'): Promise<AnnotatedTag[]> {
  const format = '--format=%(refname:strip=2)%00%(objecttype)%00%(contents)%00';
  const text = await gitText(cwd, ['for-each-ref', '--sort=version:refname', format, `refs/tags/${prefix}`]);
  const merged = new Set((await gitText(cwd, ['tag', '--list', '--merged', 'HEAD'])).split('\n'));
  const fields = text.split('\0');
  const tags: AnnotatedTag[] = [];
  for (let i = 0; i + 2 < fields.length; i += 3) {
    const [name = '', type, message = ''] = fields.slice(i, i + 3).map(field => field.replace(/^\n|\n$/g, ''));
    if (type === 'tag') tags.push({ name, message, inHistory: merged.has(name) });
  }
  return tags;
}
