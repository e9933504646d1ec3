import { type RuntimeClient, runtimeClient } from '../../../src/client/runtime-client.ts';
import { deploy } from '../../../src/ship/deploy.ts';
import { readReleaseLog } from '../../../src/ship/release-log.ts';
import { treeAtCommit } from '../../../src/ship/release-tree.ts';
import { type TagBook, tagBook } from '../../../src/ship/tag-book.ts';
import { commitOf } from '../../../src/workspace/git.ts';

/** A deploy of HEAD as a process of its own: `url token point`. It is ended as by kill -9 right after the point. */
const [url = '', token = '', point = 'none'] = process.argv.slice(2);
const folders = { rules: 'rules', golden: 'tests/golden' };

async function dieAfter<T>(name: string, work: Promise<T>): Promise<T> {
  const done = await work;
  if (name === point) process.kill(process.pid, 'SIGKILL');
  return done;
}

function mortal(client: RuntimeClient): RuntimeClient {
  return {
    ...client,
    push: (...given) => dieAfter('uploaded', client.push(...given)),
    rehearse: (...given) => dieAfter('verified', client.rehearse(...given)),
    activate: (...given) => dieAfter('pointer moved', client.activate(...given)),
  };
}

function mortalTags(tags: TagBook): TagBook {
  return {
    written: tags.written,
    write: (name, ...rest) => {
      const writing = tags.write(name, ...rest);
      return name.startsWith('release/') ? dieAfter('tag written', writing) : writing;
    },
  };
}

const done = await deploy({
  runtime: mortal(runtimeClient({ url, token })),
  tree: await treeAtCommit(await commitOf('HEAD'), 'HEAD', folders),
  folders,
  log: await readReleaseLog(),
  tags: mortalTags(tagBook()),
  history: [],
  overrides: [],
  signers: [],
  inSteps: false,
  again: false,
  dryRun: false,
  now: Date.parse('2026-11-24T16:30:00Z'),
});
process.stdout.write(`${done.kind}\n`);
