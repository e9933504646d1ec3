import type { Answer } from './answer.ts';
import type { Artifact, Comment, Pull, Review, Run } from './things.ts';

/** A note on a line of a file, as check runs take it. */
export interface LineNote {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A check run that only shows notes: the gate is another one. */
export interface NotesCheck {
  readonly headSha: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** A file that a pull request is to bring. */
export interface FileProposal {
  /** The branch that it is proposed for. */
  readonly base: string;
  /** A branch that only we write to. */
  readonly branch: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the commit and of the pull request. */
  readonly title: string;
  readonly body: string;
}

/** What we ask of GitHub about one repository. No method throws: what failed is in the answer. */
export interface GitHub {
  /** The id of the account that we write as. */
  me(): Promise<Answer<number>>;
  openPulls(): Promise<Answer<readonly Pull[]>>;
  /** Open pull requests from a branch of somebody's repository, ours or a fork. */
  openPullsFrom(owner: string, branch: string): Promise<Answer<readonly Pull[]>>;
  pull(number: number): Promise<Answer<Pull>>;
  /** The pull request whose merging made a commit of its base; null where none did. */
  pullMergedAs(commit: string): Promise<Answer<Pull | null>>;
  reviews(number: number): Promise<Answer<readonly Review[]>>;
  comments(number: number): Promise<Answer<readonly Comment[]>>;
  addComment(number: number, body: string): Promise<Answer<null>>;
  editComment(id: number, body: string): Promise<Answer<null>>;
  /** Folds a comment away as outdated. */
  minimise(nodeId: string): Promise<Answer<null>>;
  /** The runs of a workflow file for a commit. */
  runsOf(workflow: string, headSha: string): Promise<Answer<readonly Run[]>>;
  rerun(runId: number): Promise<Answer<null>>;
  artifacts(runId: number): Promise<Answer<readonly Artifact[]>>;
  /** The bytes of an artifact's zip file; refused beyond `most` bytes. */
  download(artifactId: number, most: number): Promise<Answer<Uint8Array>>;
  /** Makes a check run with notes, 50 at most, and answers with its id. */
  startCheck(check: NotesCheck, notes: readonly LineNote[]): Promise<Answer<number>>;
  /** Adds notes, 50 at most, to those that the check run has. */
  addNotes(checkId: number, check: NotesCheck, notes: readonly LineNote[]): Promise<Answer<null>>;
  /** Brings a file into a pull request, the open one if there is one, and answers with its number. */
  proposeFile(proposal: FileProposal): Promise<Answer<number>>;
}
