import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pastLeads } from '../../../src/client/past-leads.ts';
import { validatorOf } from '../../../src/engine/model/schemas.ts';
import { parsed } from '../../../src/github/json.ts';
import { visible } from '../../../src/report/visible.ts';
import { EXIT, Stop } from '../../terminal.ts';
import { needGitHub } from '../open-github.ts';
import { type Env, valueIn } from '../settings.ts';
import type { Step } from '../step.ts';

const FILE = 'tests/history/past-leads.ndjson.gz';
const BRANCH = 'leadrail/history';
const TITLE = 'Renew the past leads that changes are measured on';
const BODY =
  'The newest leads of the runtime, without the fields that are marked personal. Every open change is measured anew once this is merged.';
/** Enough to measure a change on, and quick to replay. */
const MOST_LEADS = 5000;

/** Renews the pinned past leads from the runtime, as a pull request. */
export const history: Step = async ({ env, terminal }) => {
  const github = needGitHub(env);
  const base = valueIn(env, 'LEADRAIL_BRANCH') ?? valueIn(env, 'GITHUB_REF_NAME');
  if (base === null) throw new Stop('Set LEADRAIL_BRANCH to the branch that is deployed.', EXIT.unusable);
  const text = await newestLeads(env);
  if (text === textNow()) {
    terminal.say('The past leads are those of the runtime: nothing to renew.');
    return EXIT.good;
  }
  const bytes = gzipSync(text, { level: 9 });
  const proposed = await github.proposeFile({ base, branch: BRANCH, path: FILE, bytes, title: TITLE, body: BODY });
  terminal.say(visible(proposed.ok ? `Pull request ${proposed.value} renews ${FILE}.` : proposed.says));
  return proposed.ok ? EXIT.good : EXIT.refused;
};

/** Throws Stop for anything that is no past lead: nothing else may enter the repository. */
async function newestLeads(env: Env): Promise<string> {
  const [url, token] = [valueIn(env, 'LEADRAIL_URL'), valueIn(env, 'LEADRAIL_TOKEN')];
  if (url === null || token === null) throw new Stop('Set LEADRAIL_URL and LEADRAIL_TOKEN.', EXIT.unusable);
  const answer = await pastLeads({ url, token }, MOST_LEADS);
  if (!answer.ok) throw new Stop(answer.says, EXIT.refused);
  if (answer.value.length === 0) throw new Stop('The runtime has no past leads yet.', EXIT.no);
  const isPastLead = validatorOf('history-record');
  const strange = answer.value.findIndex(line => !isPastLead(parsed(line)));
  if (strange >= 0) throw new Stop(`Line ${strange + 1} of what the runtime sent is no past lead.`, EXIT.no);
  return answer.value.map(line => `${line}\n`).join('');
}

const textNow = (): string | null => (existsSync(FILE) ? gunzipSync(readFileSync(FILE)).toString() : null);
