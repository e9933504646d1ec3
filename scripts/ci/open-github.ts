import { setTimeout as wait } from 'node:timers/promises';
import type { GitHub } from '../../src/github/github.ts';
import { githubByFetch } from '../../src/github/rest/github-by-fetch.ts';
import { EXIT, Stop } from '../terminal.ts';
import { type Env, valueIn } from './settings.ts';

const TIMEOUT = 30_000;

/** GitHub as the environment names it; null without a token. */
export function openGitHub(env: Env): GitHub | null {
  const token = valueIn(env, 'GITHUB_TOKEN');
  const repository = valueIn(env, 'GITHUB_REPOSITORY');
  if (token === null || repository === null) return null;
  return githubByFetch({
    token,
    repository,
    apiUrl: (valueIn(env, 'GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
    graphqlUrl: valueIn(env, 'GITHUB_GRAPHQL_URL') ?? 'https://api.github.com/graphql',
    timeoutMs: TIMEOUT,
    wait: ms => wait(ms),
    now: () => Date.now(),
  });
}

/** As `openGitHub`, for steps that can do nothing without it. */
export function needGitHub(env: Env): GitHub {
  const github = openGitHub(env);
  if (github) return github;
  throw new Stop('Set GITHUB_TOKEN and GITHUB_REPOSITORY: this step talks to GitHub.', EXIT.unusable);
}
