// Says a vitest JSON report in one plain line: "N passed, N failed, N skipped".
import { readFileSync } from 'node:fs';

/** A file that broke before its first test counts as one failure: nothing may look green by not running. */
function count(report) {
  const broken = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function read(path) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const { passed, failed, skipped } = read(process.argv[2]);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
