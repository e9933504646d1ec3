import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOOK = join(ROOT, 'src/pages/look');

/** The sheets in the order in which they stand; what is said later wins. */
const SHEETS = ['page.css', 'head.css', 'parts.css', 'forms.css', 'pages.css', 'territories.css', 'phone.css'];

/** Makes `index.html`, whole in itself, and `engine.js`, which the playground runs beside it, in `folder`. */
export async function buildPages(folder: string): Promise<void> {
  const [script, engine, style] = [
    await bundled('src/pages/main.ts', 'es'),
    await bundled('src/pages/playground/worker/main.ts', 'iife'),
    await styles(),
  ];
  await mkdir(folder, { recursive: true });
  await put(join(folder, 'engine.js'), engine);
  await put(join(folder, 'index.html'), page(script, style));
}

/** Nobody who looks at it meanwhile sees a half of it. */
async function put(path: string, text: string): Promise<void> {
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}

async function bundled(entry: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(ROOT, entry), output: { format, name: basename(entry, '.ts') } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error(`internal: ${entry} came out as several files`);
  return chunk.code;
}

async function styles(): Promise<string> {
  const absent = (await readdir(LOOK)).filter(name => !SHEETS.includes(name));
  if (absent.length > 0) throw new Error(`internal: no place is given to ${absent.join(', ')}`);
  const texts = await Promise.all(SHEETS.map(name => readFile(join(LOOK, name), 'utf8')));
  return texts.join('').replace(/\n\s*/g, '\n');
}

/** Nothing in a script may end its element. */
const page = (script: string, style: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>leadrail</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><div id="app"></div>
<noscript>These pages need JavaScript; npx leadrail status tells the same in a terminal.</noscript>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPages(join(ROOT, 'dist/pages'));
}
