import { type Answer, given, reading, strange } from '../answer.ts';
import type { GitHub, LineNote, NotesCheck } from '../github.ts';
import { numberIn, textIn, within } from '../json.ts';
import { readArtifact, readComment, readMerged, readPull, readReview, readRun } from '../things.ts';
import { allPages } from './all-pages.ts';
import { type Ask, ask } from './ask.ts';
import type { Door } from './door.ts';
import { download } from './download.ts';
import { proposeFile } from './propose-file.ts';

const WHO_AM_I = 'query { viewer { databaseId } }';
const MINIMISE =
  'mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { minimizedComment { isMinimized } } }';

/** GitHub's REST API, and GraphQL for the two things that REST can't do: say who we are, and fold a comment away. */
export function githubByFetch(door: Door): GitHub {
  const home = `${door.apiUrl}/repos/${door.repository.split('/').map(part).join('/')}`;
  const list = <T>(path: string, read: (each: unknown) => T | null, key?: string) =>
    allPages(door, `${home}${path}`, page => (key === undefined ? page : within(page, key)), read);
  const send = (method: 'POST' | 'PATCH', path: string, body: object) =>
    asked(door, { method, url: `${home}${path}`, body });
  return {
    me: async () => reading(await graph(door, WHO_AM_I, {}), 'us', data => numberIn(data, 'viewer', 'databaseId')),
    openPulls: () => list('/pulls?state=open&per_page=100', readPull),
    openPullsFrom: (owner, branch) =>
      list(`/pulls?state=open&per_page=100&head=${part(`${owner}:${branch}`)}`, readPull),
    pull: async number =>
      reading(await asked(door, { method: 'GET', url: `${home}/pulls/${number}` }), 'a pull request', readPull),
    pullMergedAs: async commit => {
      const pulls = await list(`/commits/${part(commit)}/pulls?per_page=100`, readMerged);
      return pulls.ok ? given(pulls.value.find(({ mergedAs }) => mergedAs === commit)?.pull ?? null) : pulls;
    },
    reviews: number => list(`/pulls/${number}/reviews?per_page=100`, readReview),
    comments: number => list(`/issues/${number}/comments?per_page=100`, readComment),
    addComment: (number, body) => done(send('POST', `/issues/${number}/comments`, { body })),
    editComment: (id, body) => done(send('PATCH', `/issues/comments/${id}`, { body })),
    minimise: id => done(graph(door, MINIMISE, { id })),
    runsOf: (workflow, headSha) =>
      list(
        `/actions/workflows/${part(workflow)}/runs?per_page=100&head_sha=${part(headSha)}`,
        readRun,
        'workflow_runs',
      ),
    rerun: id => done(send('POST', `/actions/runs/${id}/rerun`, {})),
    artifacts: id => list(`/actions/runs/${id}/artifacts?per_page=100`, readArtifact, 'artifacts'),
    download: (id, most) => download(door, `${home}/actions/artifacts/${id}/zip`, most),
    startCheck: async (check, notes) =>
      reading(await send('POST', '/check-runs', newCheck(check, notes)), 'a check run', run => numberIn(run, 'id')),
    proposeFile: proposal => proposeFile(door, home, proposal),
    addNotes: (id, check, notes) => done(send('PATCH', `/check-runs/${id}`, { output: outputOf(check, notes) })),
  };
}

const part = (text: string): string => encodeURIComponent(text.toWellFormed());

async function asked(door: Door, question: Ask): Promise<Answer<unknown>> {
  const answer = await ask(door, question);
  return answer.ok ? given(answer.value.value) : answer;
}

/** GraphQL answers with 200 also when it refuses. */
async function graph(door: Door, query: string, variables: object): Promise<Answer<unknown>> {
  const answer = await asked(door, { method: 'POST', url: door.graphqlUrl, body: { query, variables } });
  if (!answer.ok) return answer;
  const errors = within(answer.value, 'errors');
  if (Array.isArray(errors) && errors.length > 0)
    return strange(`GitHub's GraphQL refuses: ${textIn(errors[0], 'message') ?? 'no reason'}`);
  return given(within(answer.value, 'data'));
}

async function done(sent: Promise<Answer<unknown>>): Promise<Answer<null>> {
  const answer = await sent;
  return answer.ok ? given(null) : answer;
}

const outputOf = ({ title, summary }: NotesCheck, annotations: readonly LineNote[]) => ({
  title,
  summary,
  annotations,
});

const newCheck = (check: NotesCheck, notes: readonly LineNote[]) => ({
  name: check.name,
  head_sha: check.headSha,
  status: 'completed',
  conclusion: 'neutral',
  output: outputOf(check, notes),
});
