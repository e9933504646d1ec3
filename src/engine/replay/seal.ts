import { digestOf } from '../model/digest.ts';
import type { Impact } from '../model/types.gen.ts';

/**
 * A report with the digest of all that it says. The seal shows that a report was changed or cut after it was computed;
 * whoever means to forge one can seal it again, and is found out where the leads are replayed once more.
 */
export function sealed(report: Impact): Impact {
  const { seal: _, ...rest } = report;
  return { ...rest, seal: digestOf(rest) };
}

/** Whether a report is what it was when it was sealed; one without a seal is not. */
export const isSealed = (report: Impact): boolean => report.seal !== undefined && sealed(report).seal === report.seal;
