import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** What was wrong under this key is right again: an open incident of that key resolves by itself. */
export async function endIncident(_service: Service, _work: Work, _key: string, _at: Instant): Promise<void> {}
