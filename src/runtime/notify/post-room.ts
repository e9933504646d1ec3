import type { Service } from '../service.ts';
import { type Endpoint, newEndpoint } from './endpoint.ts';

/** What a running service remembers of its ways out. All of it may be lost: leases and retries live in the store. */
export interface PostRoom {
  endpoint(channel: string): Endpoint;
  /** What is being sent and written down at this moment. */
  readonly sending: Set<Promise<void>>;
  /** Channels without an address that were told of. */
  readonly toldOf: Set<string>;
}

const rooms = new WeakMap<Service, PostRoom>();

export function postRoomOf(service: Service): PostRoom {
  const known = rooms.get(service);
  if (known) return known;
  const made = postRoom();
  rooms.set(service, made);
  return made;
}

function postRoom(): PostRoom {
  const endpoints = new Map<string, Endpoint>();
  return {
    endpoint: channel => {
      const endpoint = endpoints.get(channel) ?? newEndpoint();
      endpoints.set(channel, endpoint);
      return endpoint;
    },
    sending: new Set(),
    toldOf: new Set(),
  };
}
