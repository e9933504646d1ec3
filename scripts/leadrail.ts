import { nodeProblem } from './node-version.ts';

/** The command. The Node version is looked at first: the store dies without a word on an old one. */
const problem = nodeProblem(process.versions.node);
if (problem === null) {
  const { run } = await import('./command.ts');
  process.exitCode = await run(process.argv);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
