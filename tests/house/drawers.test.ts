import { describe, expect, it } from 'vitest';
import { keptPaths } from './house-files.ts';

/** A drawer without a label: a name that says where things were put and not what they are. */
function isDrawer(path: string): boolean {
  return path.split('/').some(part => /^(utils?|helpers?|common|misc|libs?)(\.|$)/i.test(part));
}

describe('no drawers without a label', () => {
  it('in the whole repository', () => {
    expect(keptPaths().filter(isDrawer)).toEqual([]);
  });

  it.each(['src/utils/date.ts', 'src/engine/helpers.ts', 'src/lib/x.ts', 'tests/common.test.ts', 'src/misc/a.ts'])(
    'catches %s',
    path => expect(isDrawer(path)).toBe(true),
  );

  it.each(['src/engine/model/common-name.ts', 'docs/library.md'])('lets %s pass', path => {
    expect(isDrawer(path)).toBe(false);
  });
});
