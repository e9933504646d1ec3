import { Readable } from 'node:stream';

/** Sends what is true now, and again when it has changed, to all who listen; looks only while somebody does. */
export interface LiveFeed {
  listen(): Readable;
  /** Ends every stream: the service stops. */
  end(): void;
}

/** The shortest time between two looks, in milliseconds. */
const EVERY = 1000;

/** A look may take this part of the time at most, so that watching never slows the work that is watched. */
const SHARE = 0.1;

/** What the feed takes from the service around it. */
export interface LiveFeedWish {
  look(): Promise<unknown>;
  /** Now, in epoch milliseconds: sent with each round, so that a page counts down by the service's clock. */
  now(): number;
  failed(error: unknown): void;
}

export function liveFeed({ look, now, failed }: LiveFeedWish): LiveFeed {
  const listeners = new Set<Readable>();
  let last = '';
  let timer: NodeJS.Timeout | null = null;
  const round = async () => {
    const begun = performance.now();
    const said = await look().then(
      value => `data: ${JSON.stringify(value)}\n\n`,
      error => {
        failed(error);
        return last;
      },
    );
    const beat = `event: now\ndata: ${now()}\n\n`;
    for (const listener of listeners) listener.push(said === last ? beat : beat + said);
    last = said;
    schedule(Math.max(EVERY, (performance.now() - begun) / SHARE));
  };
  const schedule = (ms: number) => {
    timer = listeners.size === 0 ? null : setTimeout(round, ms).unref();
  };
  const listen = () => {
    const stream = new Readable({ read: () => {} });
    stream.once('close', () => listeners.delete(stream));
    listeners.add(stream);
    // The first of several waits for no round; a later one is told at once what the others know.
    if (timer === null) void begin();
    else if (last !== '') stream.push(last);
    return stream;
  };
  const begin = () => {
    last = '';
    timer = setTimeout(() => {}, 0);
    return round();
  };
  return {
    listen,
    end: () => {
      for (const listener of listeners) listener.push(null);
      if (timer) clearTimeout(timer);
    },
  };
}
