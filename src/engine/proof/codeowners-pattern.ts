/**
 * Whether a pattern of a CODEOWNERS file is about a path, as GitHub reads it: like .gitignore, but that `docs/*` stops at
 * the files of the folder itself, and that `!` and `[ ]` mean nothing (such a line is passed over). Case counts.
 * The time it takes grows with pattern times path, whatever stars there are.
 */
export function ownsPath(pattern: string, path: string): boolean {
  if (pattern === '' || pattern.startsWith('!') || /[[\]]/.test(pattern)) return false;
  const within = pattern.endsWith('/');
  const bare = pattern.replace(/^\/|\/$/g, '');
  const anchored = pattern.startsWith('/') || bare.includes('/');
  const parts = [...(anchored ? [] : ['**']), ...bare.split('/')];
  const items = path.split('/');
  if (within) return matches([...parts, '?*', '**'], items, '**', isName);
  if (matches(parts, items, '**', isName)) return true;
  // A folder's name stands for all that lies below it.
  return !(parts.at(-1) ?? '').includes('*') && matches([...parts, '**'], items, '**', isName);
}

const isName = (part: string, name: string): boolean =>
  matches([...part], [...name], '*', (sign, character) => sign === '?' || sign === character);

/** Parts against items in their order, where `many` stands for any number of items, also none. */
function matches(
  parts: readonly string[],
  items: readonly string[],
  many: string,
  fits: (part: string, item: string) => boolean,
): boolean {
  let [at, from, resume] = [0, -1, 0];
  let item = 0;
  while (item < items.length) {
    const part = parts[at];
    if (part === many) [from, resume, at] = [at, item, at + 1];
    else if (part !== undefined && fits(part, items[item] ?? '')) [at, item] = [at + 1, item + 1];
    else if (from >= 0) [at, resume, item] = [from + 1, resume + 1, resume + 1];
    else return false;
  }
  return parts.slice(at).every(part => part === many);
}
