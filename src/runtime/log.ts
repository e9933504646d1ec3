/** One line of the service's log. Details are ids and figures, never fields of a lead. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

export const silent: Log = () => {};
