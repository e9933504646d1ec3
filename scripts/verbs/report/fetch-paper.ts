import type { PaperAsked } from '../../../src/client/runtime-papers.ts';
import { instantText } from '../../../src/engine/time/instant.ts';
import type { Paper } from '../../../src/report/papers/paper.ts';
import { snakeKeys } from '../../../src/report/snake-keys.ts';
import { makePaper } from '../../../src/runtime/papers/make-paper.ts';
import type { PaperName } from '../../../src/runtime/papers/paper-names.ts';
import { readLive } from '../../../src/runtime/papers/read-live.ts';
import { releaseShelf } from '../../../src/runtime/releases/release-shelf.ts';
import { failureText } from '../../../src/ship/say-deployment.ts';
import { hasStore, openStore } from '../../open-store.ts';
import { atGiven, atOrNow, type Format } from '../../options.ts';
import { readActions } from '../../read-actions.ts';
import { type DoorGiven, runtimeAt } from '../../runtime-door.ts';
import { USUAL_DATA } from '../../service-file.ts';
import { EXIT, Stop, type Terminal } from '../../terminal.ts';

export interface PaperGiven extends DoorGiven {
  readonly at?: string;
  readonly reviews: string;
  readonly out?: string;
  readonly send?: string;
  readonly release?: number;
  readonly format: Format;
}

/** A paper with its figures, the keys of these in snake case. */
export interface Fetched {
  readonly paper: Paper;
  readonly figures: unknown;
}

/** From a store on this machine, which is read beside its service; else through the runtime's door. */
export const fetchPaper = (terminal: Terminal, name: PaperName, given: PaperGiven): Promise<Fetched> =>
  isRemote(given) ? fromRuntime(name, given) : fromStore(terminal, name, given);

function isRemote({ url, data }: PaperGiven): boolean {
  if (url !== undefined) return true;
  if (data !== undefined) return false;
  return Boolean(process.env['LEADRAIL_URL']) || !hasStore(USUAL_DATA);
}

async function fromStore(terminal: Terminal, name: PaperName, given: PaperGiven): Promise<Fetched> {
  const actions = readActions(given.reviews);
  const store = await openStore(given.data ?? USUAL_DATA);
  const shelf = releaseShelf(null);
  try {
    const live = await readLive(store, shelf);
    if (!live.ok) throw new Stop(live.says, EXIT.unusable);
    const { router } = live.release;
    const end = atOrNow(given.at, terminal);
    const made = await makePaper(name, { store, shelf, router, end, actions, release: releaseOf(given) });
    if (!made.ok) throw new Stop(made.says, EXIT.unusable);
    return { paper: made.paper, figures: snakeKeys(made.figures) };
  } finally {
    await store.close();
  }
}

async function fromRuntime(name: PaperName, given: PaperGiven): Promise<Fetched> {
  const answer = await runtimeAt(given, 'read').paper(name, askedBy(given));
  if (!answer.ok) throw new Stop(failureText(answer), EXIT.refused);
  return answer.value;
}

/** Lets the runtime send the same paper to a role. */
export async function sendPaper(terminal: Terminal, name: PaperName, given: PaperGiven, role: string): Promise<void> {
  const answer = await runtimeAt(given, 'operate').sendPaper(name, { ...askedBy(given), role });
  if (!answer.ok) throw new Stop(failureText(answer), EXIT.refused);
  terminal.say(`${name} is on its way to ${role}`);
}

function askedBy(given: PaperGiven): PaperAsked {
  const at = atGiven(given.at);
  const release = releaseOf(given);
  return {
    actions: readActions(given.reviews),
    ...(at === null ? {} : { at: instantText(at) }),
    ...(release === null ? {} : { release }),
  };
}

function releaseOf({ release }: PaperGiven): number | null {
  if (release === undefined) return null;
  if (Number.isSafeInteger(release) && release > 0) return release;
  throw new Stop('--release takes the sequence of a release, such as 12.', EXIT.unusable);
}
