import type { RunningService } from '../src/runtime/serve.ts';
import { PAGES_DIR, pagesReady } from './pages-ready.ts';
import { recordService } from './service-file.ts';
import { EXIT, Stop } from './terminal.ts';

export interface StartWish {
  readonly data: string;
  readonly port: number;
  readonly host: string;
  /** Take the next free port where this one is taken. */
  readonly orNext: boolean;
  readonly clock: () => number;
  /** Takes a line for a person, such as why there are no pages. */
  readonly say: (line: string) => void;
  /** Takes the service's log, a line at a time; without it nothing is logged. */
  readonly logLine?: (line: string) => void;
}

/** How many ports after a taken one are tried. */
const MOST_PORTS = 50;

/** Starts the service and records where it is. Throws Stop when the port or the data folder is taken. */
export async function startRuntime(wish: StartWish): Promise<RunningService> {
  await pagesReady(wish.say);
  const last = wish.orNext && wish.port !== 0 ? Math.min(wish.port + MOST_PORTS, 65_535) : wish.port;
  for (let port = wish.port; port <= last; port += 1) {
    const service = await startOn(port, wish);
    if (!service) continue;
    const url = reachable(service.url);
    recordService(wish.data, url);
    return { ...service, url };
  }
  const next = wish.orNext ? 'Name another with --port.' : 'Name another with --port, or 0 for any that is free.';
  throw new Stop(
    `Port ${wish.port} is in use${wish.orNext ? `, and so are those up to ${last}` : ''}. ${next}`,
    EXIT.unusable,
  );
}

/** Null when the port is taken. The store is loaded only here: the Node version was looked at before. */
async function startOn(port: number, { data, host, clock, logLine }: StartWish): Promise<RunningService | null> {
  const { PortInUse, startService } = await import('../src/runtime/serve.ts');
  const { jsonLines } = await import('../src/runtime/json-lines.ts');
  const logger = logLine ? { logger: jsonLines(logLine, clock) } : {};
  try {
    return await startService({ dataDir: data, port, host, clock, pagesDir: PAGES_DIR, ...logger });
  } catch (error) {
    if (error instanceof PortInUse) return null;
    throw new Stop(
      `The runtime did not start: ${error instanceof Error ? error.message : String(error)}.`,
      EXIT.unusable,
    );
  }
}

/** A service that listens on every address is reached on this machine's own. */
const reachable = (url: string): string => url.replace(/\/\/(0\.0\.0\.0|::):/, '//127.0.0.1:');

/** A port as a person writes it. Throws Stop for anything else. */
export function portGiven(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Stop(`${JSON.stringify(text)} is no port: a number from 0 to 65535 is.`, EXIT.unusable);
}
