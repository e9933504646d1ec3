const OLDEST: readonly [number, number] = [22, 18];

/** What is wrong with a Node version, and which command to use; null when it is good. */
export function nodeProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return good
    ? null
    : `leadrail needs Node ${OLDEST.join('.')} or newer; this is ${version}. Use \`npx leadrail …\` or \`npm run leadrail -- …\`, which run the pinned Node of this project.`;
}
