import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { GitHub } from '../../../src/github/github.ts';
import type { Door } from '../../../src/github/rest/door.ts';
import { githubByFetch } from '../../../src/github/rest/github-by-fetch.ts';

type Json = Readonly<Record<string, unknown>>;

/** A request as it came. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Json;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An answer that stands in for the usual one, once. */
export interface Mishap extends Partial<Reply> {
  readonly on: RegExp;
  readonly status: number;
}

/** What the staged GitHub knows of its one repository. */
export interface World {
  pulls: Json[];
  reviews: Record<number, Json[]>;
  comments: Record<number, Json[]>;
  runs: Json[];
  artifacts: Json[];
  zips: Record<number, Uint8Array>;
  mishaps: Mishap[];
}

export const ME = 41898282;
const HOME = '/repos/acme/rules';

/** Plays the REST endpoints that GitHub documents, on loopback, and keeps what it is told. */
export class StagedGitHub {
  readonly world: World = { pulls: [], reviews: {}, comments: {}, runs: [], artifacts: [], zips: {}, mishaps: [] };
  readonly heard: Heard[] = [];
  readonly waits: number[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async open(): Promise<this> {
    await new Promise<void>(done => this.#server.listen(0, '127.0.0.1', done));
    return this;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  door(over: Partial<Door> = {}): Door {
    const wait = async (ms: number) => void this.waits.push(ms);
    const door = { apiUrl: this.url, graphqlUrl: `${this.url}/graphql`, repository: 'acme/rules', token: 'secret' };
    return { ...door, timeoutMs: 2000, wait, now: () => Date.UTC(2026, 10, 22), ...over };
  }

  client(over: Partial<Door> = {}): GitHub {
    return githubByFetch(this.door(over));
  }

  /** The changes that were asked for, as `METHOD /path`. */
  changes(): string[] {
    return this.heard
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.replace(HOME, '')}`);
  }

  bodiesOf(method: string, path: RegExp): Json[] {
    return this.heard.filter(each => each.method === method && path.test(each.path)).map(({ body }) => body);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const sent = await text(request);
    const heard: Heard = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: sent === '' ? {} : JSON.parse(sent),
    };
    this.heard.push(heard);
    const { status, body, headers = {} } = this.#mishap(heard) ?? this.#play(heard);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
  }

  #mishap({ method, path }: Heard): Reply | null {
    const { mishaps } = this.world;
    const at = mishaps.findIndex(({ on }) => on.test(`${method} ${path}`));
    const [found] = at < 0 ? [] : mishaps.splice(at, 1);
    return found ? { body: { message: 'mishap' }, ...found } : null;
  }

  #play(heard: Heard): Reply {
    const path = heard.path.replace(HOME, '');
    const number = Number(/\d+/.exec(path)?.[0]);
    const { world } = this;
    if (path === '/graphql') return graphql(heard);
    const commit = /^\/commits\/([0-9a-f]{40})\/pulls$/.exec(path)?.[1];
    if (commit !== undefined)
      return this.#page(
        heard,
        world.pulls.filter(pull => pull.merge_commit_sha === commit),
      );
    if (path.startsWith('/blob/')) return { status: 200, body: world.zips[number] ?? '' };
    if (heard.headers.authorization !== 'Bearer secret') return { status: 401, body: { message: 'Bad credentials' } };
    switch (`${heard.method} ${path.replace(/\d+/g, 'N')}`) {
      case 'GET /pulls':
        return this.#page(
          heard,
          world.pulls.filter(pull => isFrom(pull, heard.query.get('head'))),
        );
      case 'GET /pulls/N':
        return found(world.pulls.find(each => each.number === number));
      case 'GET /pulls/N/reviews':
        return this.#page(heard, world.reviews[number] ?? []);
      case 'GET /issues/N/comments':
        return this.#page(heard, world.comments[number] ?? []);
      case 'POST /issues/N/comments':
        return { status: 201, body: this.#addComment(number, String(heard.body.body)) };
      case 'PATCH /issues/comments/N':
        return this.#editComment(number, String(heard.body.body));
      case 'GET /actions/runs/N/artifacts':
        return { status: 200, body: { total_count: world.artifacts.length, artifacts: world.artifacts } };
      case 'GET /actions/artifacts/N/zip':
        return { status: 302, body: '', headers: { location: `${this.url}/blob/${number}` } };
      case 'GET /actions/workflows/pull-request.yml/runs': {
        const runs = world.runs.filter(run => run.head_sha === heard.query.get('head_sha'));
        return { status: 200, body: { total_count: runs.length, workflow_runs: runs } };
      }
      case 'POST /actions/runs/N/rerun':
        return { status: 201, body: {} };
      case 'GET /git/ref/heads/main':
        return { status: 200, body: { object: { sha: 'head-of-main' } } };
      case 'GET /git/commits/head-of-main':
        return { status: 200, body: { sha: 'head-of-main', tree: { sha: 'tree-of-main' } } };
      case 'POST /git/blobs':
      case 'POST /git/trees':
      case 'POST /git/commits':
        return { status: 201, body: { sha: `new-${path.split('/').at(-1)}` } };
      case 'POST /git/refs':
      case 'PATCH /git/refs/heads/leadrail/history':
        return { status: 201, body: {} };
      case 'POST /pulls':
        return { status: 201, body: { number: 31 } };
      case 'POST /check-runs':
        return { status: 201, body: { id: 900 } };
      case 'PATCH /check-runs/N':
        return { status: 200, body: { id: number } };
      default:
        return found(undefined);
    }
  }

  /** Pages as GitHub makes them: `per_page`, `page`, and the next page's address in a header. */
  #page({ query, path }: Heard, all: readonly Json[]): Reply {
    const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
    const next = new URLSearchParams(query);
    next.set('page', String(page + 1));
    const headers = page * size < all.length ? { link: `<${this.url}${path}?${next}>; rel="next"` } : {};
    return { status: 200, body: all.slice((page - 1) * size, page * size), headers };
  }

  #addComment(number: number, body: string): Json {
    const list = this.world.comments[number] ?? [];
    const comment = aComment(1000 + list.length, body);
    this.world.comments[number] = [...list, comment];
    return comment;
  }

  #editComment(id: number, body: string): Reply {
    // GitHub's own limit.
    if (body.length > 65_536) return { status: 422, body: { message: 'Validation Failed' } };
    for (const [number, list] of Object.entries(this.world.comments))
      this.world.comments[Number(number)] = list.map(each => (each.id === id ? { ...each, body } : each));
    return { status: 200, body: { id } };
  }
}

const found = (thing: Json | undefined): Reply =>
  thing ? { status: 200, body: thing } : { status: 404, body: { message: 'Not Found' } };

const graphql = ({ body }: Heard): Reply =>
  String(body.query).includes('viewer')
    ? { status: 200, body: { data: { viewer: { databaseId: ME } } } }
    : { status: 200, body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } };

const isFrom = (pull: Json, head: string | null): boolean =>
  head === null ||
  head === `${(pull.head as { repo: { owner: string } }).repo.owner}:${(pull.head as { ref: string }).ref}`;

/** A comment as GitHub lists it. */
export const aComment = (id: number, body: string, author = ME): Json => ({
  id,
  node_id: `IC_${id}`,
  user: { id: author, login: author === ME ? 'github-actions[bot]' : 'somebody' },
  body,
});

/** A pull request as GitHub lists it; from a fork where `owner` is another. */
export const aPull = (number: number, sha: string, branch = 'change', owner = 'acme'): Json => ({
  number,
  user: { login: 'author' },
  head: { sha, ref: branch, repo: { full_name: `${owner}/rules`, owner } },
  base: { ref: 'main' },
});
