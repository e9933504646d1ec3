/** How long after the first signal others count as its echo: npm, tsx and the terminal may each send one. */
const ECHO = 1500;

/** Resolves at Ctrl-C, or when the process is asked to end. Asked again later, it ends at once. */
export function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    let first: number | null = null;
    const stop = () => {
      const now = performance.now();
      if (first !== null && now - first > ECHO) process.exit(130);
      first ??= now;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
