// The import arrow of the house. Each rule's comment says what to do when it stops you.

// Each room may look only at itself and the rooms before it; rooms joined by | stand on one level
// and don't see each other. This one array is the whole order of the engine.
const ROOMS = ['model', 'time', 'policy', 'routing', 'sla|proof', 'replay|measure', 'gate', 'release'];

const below = level => ROOMS.slice(0, level).map(room => `^src/engine/(${room})/`);

const arrow = ROOMS.map((room, level) => ({
  name: `arrow-${room.replaceAll('|', '-')}`,
  severity: 'error',
  comment:
    `${room} may import only itself and: ${ROOMS.slice(0, level).join(', ') || 'nothing'}. ` +
    'Move the shared part to the earlier room, or pass it in as an argument.',
  from: { path: `^src/engine/(${room})/` },
  to: { path: '^src/engine/', pathNot: ['^src/engine/$1/', ...below(level)] },
}));

const standsAlone = (name, folder, mayUse, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...mayUse].map(room => `^src/${room}/`) },
});

const ENGINE_PACKAGES = ['yaml', 'ajv', 'temporal-polyfill', 'rrule-temporal', 'tldts', '@noble/hashes'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files need each other: move what both need into a third, in the earlier room.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The file or package is not there: mend the path (with its .ts ending), or add the package.',
      from: { path: '^(src|scripts)/' },
      to: { couldNotResolve: true },
    },
    ...arrow,
    {
      name: 'engine-is-closed',
      severity: 'error',
      comment: 'The engine knows no files, HTTP, GitHub or database: hand it data. Only schemas/*.json lie outside.',
      from: { path: '^src/engine/' },
      to: {
        path: '^(src|scripts|tests|bench|docs|rules|schemas)/',
        pathNot: ['^src/engine/', '^schemas/[^/]+\\.json$'],
      },
    },
    {
      name: 'engine-has-no-effects',
      severity: 'error',
      comment: 'The engine runs in a browser: time, chance, files and network come in as arguments.',
      from: { path: '^src/engine/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-uses-few-packages',
      severity: 'error',
      comment: `The engine uses only ${ENGINE_PACKAGES.join(', ')}: do without, or do it outside the engine.`,
      from: { path: '^src/engine/' },
      to: { path: '^node_modules/', pathNot: `^node_modules/(${ENGINE_PACKAGES.join('|')})/` },
    },
    {
      name: 'report-has-no-effects',
      severity: 'error',
      comment: 'A report is a function from data to text: let the caller read and write.',
      from: { path: '^src/report/' },
      to: { dependencyTypes: ['core'] },
    },
    standsAlone(
      'report-reads-data-only',
      'report',
      ['engine'],
      'A report turns engine data into text: pass the data in.',
    ),
    standsAlone(
      'workspace-stands-alone',
      'workspace',
      ['engine', 'report'],
      'Disk and git know no service and no GitHub: join them in ship or in a script.',
    ),
    standsAlone(
      'github-stands-alone',
      'github',
      ['engine', 'report'],
      'The GitHub edge only translates: join it with others in ship or in a script.',
    ),
    standsAlone(
      'client-stands-alone',
      'client',
      ['engine', 'report'],
      "The runtime's client knows HTTP alone: join it with others in ship or in a script.",
    ),
    standsAlone(
      'runtime-stands-alone',
      'runtime',
      ['engine', 'report'],
      'The service must start without git, GitHub or the command: move the shared part to the engine.',
    ),
    standsAlone(
      'ship-joins',
      'ship',
      ['engine', 'report', 'workspace', 'github', 'client'],
      'Ship reaches the service through client, never from inside: go through the HTTP door.',
    ),
    {
      name: 'pages-know-types-only',
      severity: 'error',
      comment: 'Pages show what the service answers: import the generated types, nothing else.',
      from: { path: '^src/pages/(?!playground/worker/)' },
      to: { path: '^src/', pathNot: ['^src/pages/', '^src/engine/model/types\\.gen\\.ts$'] },
    },
    {
      name: 'worker-is-the-engine',
      severity: 'error',
      comment: "The engine runs in the reader's browser beside the page: the engine alone, and nothing of Node.",
      from: { path: '^src/pages/playground/worker/' },
      to: { path: '^src/', pathNot: ['^src/pages/playground/', '^src/pages/answers/', '^src/engine/'] },
    },
    {
      name: 'worker-stands-apart',
      severity: 'error',
      comment: 'What the worker holds would come into the page itself and make it slow: ask it by a message.',
      from: { path: '^src/pages/(?!playground/worker/)' },
      to: { path: '^src/pages/playground/worker/' },
    },
    {
      name: 'nobody-imports-scripts',
      severity: 'error',
      comment: 'Scripts are the outermost ring: move what you need into src.',
      from: { path: '^src/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'no-tests-in-the-house',
      severity: 'error',
      comment: 'Product code never leans on tests: move the shared part into src.',
      from: { path: '^(src|scripts)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    // TypeScript 7 has no API that the cruiser can load; swc reads the same imports, types included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
