import { onTestFinished } from 'vitest';
import { type StagedService, stageService } from '../../runtime/stage/a-service.ts';
import { leadrail, type Ran } from '../../scripts/run-leadrail.ts';
import { change, git, temporaryRepository } from '../../workspace/temporary-repository.ts';
import { companyFiles, TERRITORY, territory } from './company-files.ts';
import { inFolder } from './in-folder.ts';

/** A company's repository as the current folder, and a runtime of its own beside it. */
export interface ShippingDesk {
  readonly folder: string;
  readonly service: StagedService;
  /** Runs a verb that talks to the runtime. */
  verb(name: string, ...args: string[]): Promise<Ran>;
  /** Commits other rules for the territory. */
  commit(...rules: string[]): void;
  tags(): string[];
  active(): Promise<Record<string, unknown>>;
}

/** Ends, and goes back to the folder before, when the test ends. */
export async function shippingDesk(): Promise<ShippingDesk> {
  const folder = inFolder(temporaryRepository(companyFiles()));
  const service = await stageService();
  onTestFinished(() => service.end());
  return {
    folder,
    service,
    verb: (name, ...args) => leadrail(name, '--url', service.running.url, '--data', service.dataDir, ...args),
    commit: (...rules) => change(folder, TERRITORY, territory(...rules)),
    tags: () => git(folder, 'tag', '--list').split('\n').filter(Boolean),
    active: async () => (await service.ask('read', 'GET', '/v1/status')).body,
  };
}
