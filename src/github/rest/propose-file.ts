import { type Answer, given, reading } from '../answer.ts';
import type { FileProposal } from '../github.ts';
import { numberIn, textIn } from '../json.ts';
import { readPull } from '../things.ts';
import { allPages } from './all-pages.ts';
import { ask } from './ask.ts';
import type { Door } from './door.ts';

/**
 * Brings one file into a pull request: a commit on top of the base, a branch that is ours alone and is moved there, and
 * a pull request unless one from that branch is open. Answers with its number.
 */
export async function proposeFile(door: Door, home: string, proposal: FileProposal): Promise<Answer<number>> {
  const { base, branch } = proposal;
  const get = (path: string) => asked(door, 'GET', `${home}${path}`);
  const post = (path: string, body: object) => asked(door, 'POST', `${home}${path}`, body);
  const at = reading(await get(`/git/ref/heads/${path(base)}`), 'a branch', ref => textIn(ref, 'object', 'sha'));
  if (!at.ok) return at;
  const tree = reading(await get(`/git/commits/${at.value}`), 'a commit', commit => textIn(commit, 'tree', 'sha'));
  if (!tree.ok) return tree;
  const commit = await committed(post, proposal, { parent: at.value, tree: tree.value });
  if (!commit.ok) return commit;
  const moved = await movedTo(door, home, branch, commit.value);
  if (!moved.ok) return moved;
  return pullFrom(door, home, proposal);
}

type Post = (path: string, body: object) => Promise<Answer<unknown>>;

const sha = (value: unknown): string | null => textIn(value, 'sha');

async function committed(
  post: Post,
  { path: file, bytes, title }: FileProposal,
  from: { readonly parent: string; readonly tree: string },
): Promise<Answer<string>> {
  const content = Buffer.from(bytes).toString('base64');
  const blob = reading(await post('/git/blobs', { content, encoding: 'base64' }), 'a blob', sha);
  if (!blob.ok) return blob;
  const entry = { path: file, mode: '100644', type: 'blob', sha: blob.value };
  const tree = reading(await post('/git/trees', { base_tree: from.tree, tree: [entry] }), 'a tree', sha);
  if (!tree.ok) return tree;
  const commit = { message: title, tree: tree.value, parents: [from.parent] };
  return reading(await post('/git/commits', commit), 'a commit', sha);
}

/** A branch that is there already is moved, whatever it held: nobody else writes to it. */
async function movedTo(door: Door, home: string, branch: string, commit: string): Promise<Answer<unknown>> {
  const made = await asked(door, 'POST', `${home}/git/refs`, { ref: `refs/heads/${branch}`, sha: commit });
  if (made.ok || made.status !== 422) return made;
  return asked(door, 'PATCH', `${home}/git/refs/heads/${path(branch)}`, { sha: commit, force: true });
}

async function pullFrom(door: Door, home: string, proposal: FileProposal): Promise<Answer<number>> {
  const { branch: head, base, title, body } = proposal;
  const from = encodeURIComponent(`${door.repository.split('/')[0]}:${head}`);
  const open = await allPages(door, `${home}/pulls?state=open&per_page=100&head=${from}`, page => page, readPull);
  if (!open.ok) return open;
  const [known] = open.value.filter(pull => pull.baseBranch === base);
  if (known) return given(known.number);
  const made = await asked(door, 'POST', `${home}/pulls`, { title, head, base, body });
  return reading(made, 'a pull request', pull => numberIn(pull, 'number'));
}

const path = (branch: string): string => branch.split('/').map(encodeURIComponent).join('/');

async function asked(
  door: Door,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: object,
): Promise<Answer<unknown>> {
  const answer = await ask(door, body === undefined ? { method, url } : { method, url, body });
  return answer.ok ? given(answer.value.value) : answer;
}
