import { finding } from '../../model/finding.ts';
import type { Queue } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import type { Check } from '../check.ts';

/** A queue whose expiry never reaches an active rep. */
export const check: Check = ({ router, places }) =>
  router.policy.queues.flatMap(queue => {
    const hole = holeIn(router, queue);
    if (hole === null) return [];
    const why = 'A lead could wait for ever. Let the queue expire, and end at an active rep: `on_expiry: {owner: …}`.';
    return [
      finding('queue-without-end', places.at('queue', queue.id), { says: `The queue ${queue.id} ${hole}.`, why }),
    ];
  });

/** What keeps a queue from ending at an active rep; null when nothing does. */
function holeIn(router: Router, start: Queue): string | null {
  const seen = new Set<string>();
  for (let queue: Queue | undefined = start; queue; ) {
    if (seen.has(queue.id)) return `runs in a circle: ${[...seen, queue.id].join(' → ')}`;
    seen.add(queue.id);
    const end: Queue['on_expiry'] = queue.on_expiry;
    const name = queue === start ? '' : `leads to ${queue.id}, which `;
    if (!end) return `${name}has no \`on_expiry\``;
    if (queue.expires_after === undefined) return `${name}has no \`expires_after\``;
    if ('owner' in end)
      return router.reps.get(end.owner)?.rep.active === false ? `${name}ends at ${end.owner}, who is inactive` : null;
    queue = router.queues.get(end.queue);
  }
  return 'leads to a queue that is not there';
}
