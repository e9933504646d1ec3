import type { Bundle } from '../../../src/engine/model/types.gen.ts';
import { aBundle } from './a-bundle.ts';
import { type StagedService, stageService } from './a-service.ts';

/** A staged service with one release live and `fallback` as its way back. */
export async function liveService(bundle: Bundle = aBundle()): Promise<StagedService> {
  const service = await stageService();
  await service.ask('deploy', 'POST', '/v1/releases', bundle);
  const body = { expect: null, rollback_to: 'fallback' };
  const done = await service.ask('deploy', 'POST', `/v1/releases/${bundle.id}/activate`, body);
  if (done.status !== 200) throw new Error(`the staged release is not live: ${done.text}`);
  return service;
}
