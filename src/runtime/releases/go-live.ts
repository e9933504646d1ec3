import type { Work } from '../leads/group-commit.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { Service } from '../service.ts';
import type { LiveRelease } from './live-release.ts';

/** From here on this release decides; taken back should the transaction not commit. */
export function goLive(service: Service, work: Work, next: LiveRelease): void {
  const before = service.live;
  service.live = underRoster(next, service.roster);
  work.onUndo(() => {
    service.live = before;
  });
  work.onCommit(() => service.metrics.live(next.sequence));
}
