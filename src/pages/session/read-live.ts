/** What comes of listening to the service. */
export interface LiveEars<T> {
  heard(value: T): void;
  /** The service's clock, in epoch milliseconds. */
  clock(now: number): void;
  state(state: LiveState): void;
}

export type LiveState = 'connecting' | 'live' | 'lost';

/** Before it is tried again, in milliseconds. */
const REST = 2000;

/** Listens until `signal` ends it; a connection that breaks is made again. The token goes in a header, never in the URL. */
export async function readLive<T>(token: string, ears: LiveEars<T>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    ears.state('connecting');
    await listen(token, ears, signal).catch(() => {});
    if (signal.aborted) return;
    ears.state('lost');
    await new Promise(resolve => setTimeout(resolve, REST));
  }
}

async function listen<T>(token: string, ears: LiveEars<T>, signal: AbortSignal): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  const response = await fetch('/v1/live', { headers, signal });
  if (!response.ok || !response.body) return;
  ears.state('live');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ''; ; ) {
    const { value, done } = await reader.read();
    if (done) return;
    const messages = (rest + value).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) hear(message, ears);
  }
}

function hear<T>(message: string, ears: LiveEars<T>): void {
  const data = /^data: (.*)$/m.exec(message)?.[1];
  if (data === undefined) return;
  if (message.startsWith('event: now')) ears.clock(Number(data));
  else ears.heard(JSON.parse(data));
}
