import Fastify from 'fastify';
import { routes } from '../../../src/runtime/http/routes/all.ts';
import type { Service } from '../../../src/runtime/service.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One route as it says of itself who may use it. */
export interface Door {
  readonly method: Method;
  readonly url: string;
  readonly access: 'open' | 'signed' | readonly string[] | undefined;
}

/** Every route of the service, read from the routes themselves: a new one is here without being named. */
export async function allDoors(): Promise<Door[]> {
  const doors: Door[] = [];
  const app = Fastify({ exposeHeadRoutes: false });
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) doors.push({ method: each as Method, url, access: config?.access });
  });
  // No route asks the service for anything before it is used.
  for (const route of routes) await app.register(async scope => route(scope, {} as Service));
  await app.ready();
  return doors;
}
