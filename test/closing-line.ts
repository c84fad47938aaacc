import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

/** Ends the output with `N passed, N failed, N skipped`, after a line for each reason why tests were skipped. */
export class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const reasons = new Map<string, number>();

    for (const module of modules) {
      // A file that cannot be loaded, or whose hooks fail, has no test that says so.
      if (module.errors().length > 0) count.failed += 1;
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) count.failed += 1;

      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'pending') count.failed += 1;
        else count[result.state] += 1;
        if (result.state === 'skipped' && result.note) reasons.set(result.note, (reasons.get(result.note) ?? 0) + 1);
      }
    }

    // The set-up failed, so no test could.
    if (reason === 'failed' && count.failed === 0) count.failed = 1;

    const lines = [...reasons].map(([reason, tests]) => `${tests} skipped: ${reason}`);
    lines.push(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`);
    // On exit, so that nothing comes after it.
    process.once('exit', () => writeSync(1, `${lines.join('\n')}\n`));
  }
}
