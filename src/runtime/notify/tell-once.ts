import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import type { Way } from './choose-way.ts';
import { postRoomOf } from './post-room.ts';

/** Tells, once in the life of the service, that a channel's messages go to the log for want of an address. */
export async function tellOnce(service: Service, work: Work, { channel, urlEnv }: Way, at: Instant): Promise<void> {
  const { toldOf } = postRoomOf(service);
  if (toldOf.has(channel)) return;
  toldOf.add(channel);
  work.onUndo(() => toldOf.delete(channel));
  const detail = { channel, url_env: urlEnv };
  await work.store.addAudit({ at, who: 'service', what: 'channel.without_address', detail });
  work.onCommit(() => service.log('warn', 'channel.without_address', detail));
}
