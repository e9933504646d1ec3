import { forgetService, USUAL_DATA } from '../service-file.ts';
import { portGiven, startRuntime } from '../start-runtime.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import { untilStopped } from '../until-stopped.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly port: string;
  readonly host: string;
  readonly data: string;
}

/** The runtime, until it is asked to end. */
export const serve: Verb = {
  register(program, act) {
    const command = program.command('serve').description('the runtime: takes leads in and decides them');
    command.option('--port <port>', '0 takes any free port', process.env['PORT'] || '8080');
    command.option('--host <host>', 'the address to listen on', '127.0.0.1');
    command.option('--data <dir>', 'folder of its data', USUAL_DATA);
    command.action(act(serveUntilStopped));
  },
};

async function serveUntilStopped(terminal: Terminal, { port, host, data }: Given): Promise<number> {
  const stopped = untilStopped();
  const started = { data, port: portGiven(port), host, orNext: false, clock: terminal.now, say: terminal.say };
  const service = await startRuntime({ ...started, logLine: terminal.say });
  await terminal.out(`leadrail serves on ${service.url}\n`);
  terminal.say(`data in ${data}, tokens in ${data}/tokens.json; Ctrl-C ends it`);
  await stopped;
  await service.close();
  forgetService(data, service.url);
  terminal.say('ended; every lead that was taken in is kept');
  return EXIT.good;
}
