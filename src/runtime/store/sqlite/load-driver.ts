const LEAST_NODE = 22;

/**
 * The SQLite driver. Its native part ends an older Node without a word, so the version is looked at first and the
 * package is imported only then.
 */
export async function loadDriver(version: string = process.versions.node) {
  const major = Number(version.split('.')[0]);
  if (major < LEAST_NODE) {
    throw new Error(`the store needs Node ${LEAST_NODE} or newer and this is ${version}: start it with npm or npx`);
  }
  return (await import('better-sqlite3')).default;
}
