import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);

/** The reasons for leaving a rep out, as the engine declares them. */
function drops(): string[] {
  const source = readFileSync(at('src/engine/routing/eligible.ts'), 'utf8');
  const [, union = ''] = /export type Drop =([^;]*);/.exec(source) ?? [];
  return [...union.matchAll(/'(\w+)'/g)].map(match => match[1] ?? '').sort();
}

describe('each reason for leaving a rep out', () => {
  it('has a page, and each page has its reason', () => {
    expect(drops().length).toBeGreaterThan(5);
    expect(readdirSync(at('docs/drops')).sort()).toEqual(drops().map(name => `${name}.md`));
  });

  it.each(drops())('%s: the page opens by name and says what to do', name => {
    const page = readFileSync(at(`docs/drops/${name}.md`), 'utf8');
    expect(page.startsWith(`# \`${name}\`\n`)).toBe(true);
    expect(page).toContain('**What to do.**');
  });
});
