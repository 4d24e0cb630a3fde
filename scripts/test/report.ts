/** What Vitest's JSON reporter writes, in the fields that are read here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  /** The file's path. */
  readonly name: string;
  readonly status: string;
  /** Why a file failed of which no test did: it did not load, or a hook of it failed. */
  readonly message?: string;
  readonly assertionResults: readonly TestReport[];
}

interface TestReport {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

export interface Failure {
  readonly file: string;
  /** `null` where the file failed outside of its tests. */
  readonly test: string | null;
  readonly why: string;
}

export const failuresIn = ({ testResults }: Report): readonly Failure[] =>
  testResults.flatMap(({ name: file, status, message = '', assertionResults }): readonly Failure[] => {
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages = [] }) => ({
        file,
        test: fullName,
        why: firstLine(failureMessages[0] ?? ''),
      }));
    return failed.length === 0 && status === 'failed' ? [{ file, test: null, why: firstLine(message) }] : failed;
  });

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

/** Files in which something failed, each once. */
export const filesOf = (failures: readonly Failure[]): readonly string[] => [
  ...new Set(failures.map(({ file }) => file)),
];

/**
 * Which of the failures are still there when their files were run again. A test that did not run the second time has not
 * passed it.
 */
export const lasting = (failures: readonly Failure[], again: Report): readonly Failure[] =>
  failures.filter(({ file, test }) => {
    const second = again.testResults.find(({ name }) => name === file);
    if (second === undefined) return true;
    if (test === null) return second.status !== 'passed';
    return second.assertionResults.every(({ fullName, status }) => fullName !== test || status !== 'passed');
  });

export const lineOf = ({ file, test, why }: Failure): string => `${file}: ${test ?? 'the file itself'}: ${why}`;
