import { startService } from '../../../src/runtime/serve.ts';

/** A service as a process of its own, to be killed. Says in one line of JSON where it is. */
const { url, tokens } = await startService({ dataDir: process.argv[2] ?? '', port: 0, clock: () => Date.now() });
process.stdout.write(`${JSON.stringify({ url, tokens })}\n`);
