/** Long work that pauses here and there, so that who has other work can do it between; see `atOnce`. */
export type Steps<T> = Generator<undefined, T>;

/** All steps of a long work without a pause: for who has nothing else to do. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
