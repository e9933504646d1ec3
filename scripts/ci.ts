import { nodeProblem } from './node-version.ts';

/** A step of a workflow, `npm run ci:<step>`: the verbs with what GitHub Actions says in its environment. */
const problem = nodeProblem(process.versions.node);
if (problem === null) {
  const { runStep } = await import('./ci/run-step.ts');
  process.exitCode = await runStep(process.argv[2] ?? '', process.env);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
