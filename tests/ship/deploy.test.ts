import { describe, expect, it } from 'vitest';
import { type RuntimeClient, runtimeClient } from '../../src/client/runtime-client.ts';
import { deploy } from '../../src/ship/deploy.ts';
import type { Deployment } from '../../src/ship/deployment.ts';
import { readReleaseLog } from '../../src/ship/release-log.ts';
import { treeAtCommit } from '../../src/ship/release-tree.ts';
import { tagBook } from '../../src/ship/tag-book.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { NINE } from '../runtime/stage/a-service.ts';
import { FRANCE, SWEDEN } from './stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from './stage/shipping-desk.ts';

const FOLDERS = { rules: 'rules', golden: 'tests/golden' };

/** The process is gone: nothing after this point happens. */
class Killed extends Error {}

type Point = 'push' | 'activate';

/** A client whose process dies right after the runtime has done something. */
function dyingAfter(point: Point, client: RuntimeClient): RuntimeClient {
  const die = async (work: Promise<unknown>): Promise<never> => {
    await work;
    throw new Killed();
  };
  return point === 'push'
    ? { ...client, push: bundle => die(client.push(bundle)) }
    : { ...client, activate: (id, options) => die(client.activate(id, options)) };
}

/** Clients that wait for each other before they push: so all of them decided on the same live release. */
function neckAndNeck(count: number, client: RuntimeClient): RuntimeClient {
  let waiting = 0;
  let open = () => {};
  const gate = new Promise<void>(resolve => {
    open = resolve;
  });
  return {
    ...client,
    push: async bundle => {
      waiting += 1;
      if (waiting === count) open();
      await gate;
      return client.push(bundle);
    },
  };
}

const clientOf = ({ service }: ShippingDesk): RuntimeClient =>
  runtimeClient({ url: service.running.url, token: service.running.tokens.deploy });

async function deployAt(ref: string, runtime: RuntimeClient): Promise<Deployment> {
  return deploy({
    runtime,
    tree: await treeAtCommit(await commitOf(ref), ref, FOLDERS),
    folders: FOLDERS,
    log: await readReleaseLog(),
    tags: tagBook(),
    history: [],
    overrides: [],
    signers: [],
    inSteps: false,
    again: false,
    dryRun: false,
    now: NINE,
  });
}

const deployHead = (desk: ShippingDesk, killAfter: Point | null = null): Promise<Deployment> =>
  deployAt('HEAD', killAfter === null ? clientOf(desk) : dyingAfter(killAfter, clientOf(desk)));

describe('a deploy that dies', () => {
  it('after its push leaves the old release live, and the next deploy uses what it left', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    await expect(deployHead(desk, 'push')).rejects.toThrow(Killed);
    expect(await desk.active()).toMatchObject({ sequence: 1 });
    expect(await deployHead(desk)).toMatchObject({ kind: 'deployed', tags: ['rollback-ready/1', 'release/2'] });
    expect((await desk.service.ask('read', 'GET', '/v1/releases')).body.releases).toHaveLength(2);
  });

  it('after its push does not keep other rules from shipping', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    await expect(deployHead(desk, 'push')).rejects.toThrow(Killed);
    desk.commit('{id: spanish, when: {country: ES}, assign: {queue: later}}');
    expect(await deployHead(desk)).toMatchObject({ kind: 'deployed', tags: ['rollback-ready/1', 'release/3'] });
    expect(await desk.active()).toMatchObject({ sequence: 3 });
  });

  it('before its tag leaves the new release live; status names the tag that is missing, the next deploy writes it', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    await expect(deployHead(desk, 'activate')).rejects.toThrow(Killed);
    expect(await desk.active()).toMatchObject({ sequence: 2 });
    expect(desk.tags()).not.toContain('release/2');
    const status = await desk.verb('status');
    expect([status.exit, status.out]).toEqual([0, expect.stringContaining('has no tag here')]);
    expect(await deployHead(desk)).toMatchObject({ kind: 'already_live', release: 2, tagged: true });
    desk.commit(FRANCE, SWEDEN);
    expect(await deployHead(desk)).toMatchObject({ kind: 'deployed', tags: ['rollback-ready/2', 'release/3'] });
  });
});

describe('two deploys at once', () => {
  const kinds = (both: readonly Deployment[]) => both.map(({ kind }) => kind).sort();

  it('of the same rules have one winner, and the other says which release overtook it', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    const runtime = neckAndNeck(2, clientOf(desk));
    const both = await Promise.all([deployAt('HEAD', runtime), deployAt('HEAD', runtime)]);
    expect(kinds(both)).toEqual(['deployed', 'overtaken']);
    expect(both.find(({ kind }) => kind === 'overtaken')).toMatchObject({
      release: 2,
      bundle: (await desk.active()).active,
    });
    expect(desk.tags()).toEqual(['release/1', 'release/2', 'rollback-ready/0', 'rollback-ready/1']);
  });

  it('of different rules have one winner, whose rules alone are live and tagged', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    desk.commit(SWEDEN);
    const runtime = neckAndNeck(2, clientOf(desk));
    const both = await Promise.all([deployAt('HEAD', runtime), deployAt('HEAD~1', runtime)]);
    expect(kinds(both)).toEqual(['deployed', 'overtaken']);
    const [won] = both.flatMap(done => (done.kind === 'deployed' ? [done.decided] : []));
    expect(await desk.active()).toMatchObject({
      sequence: 2,
      active: won?.bundle.id,
      policy: won?.head.router?.release,
    });
    expect(both.find(({ kind }) => kind === 'overtaken')).toMatchObject({ release: 2 });
    expect(desk.tags()).toEqual(['release/1', 'release/2', 'rollback-ready/0', 'rollback-ready/1']);
  });
});
