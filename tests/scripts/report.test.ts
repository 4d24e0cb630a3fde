import { expect, test } from 'vitest';
import { failuresIn, filesOf, lasting, lineOf, type Report } from '../../scripts/test/report';

type Tests = Readonly<Record<string, 'passed' | 'failed'>>;

/** A report of one file with these tests; `broken` is why the file itself failed. */
const reportOf = (tests: Tests, broken = ''): Report => {
  const statuses = Object.values(tests);
  const numFailedTests = statuses.filter((status) => status === 'failed').length;
  return {
    numPassedTests: statuses.length - numFailedTests,
    numFailedTests,
    numTotalTests: statuses.length,
    testResults: [
      {
        name: 'notes.test.ts',
        status: numFailedTests > 0 || broken !== '' ? 'failed' : 'passed',
        message: broken,
        assertionResults: Object.entries(tests).map(([fullName, status]) => ({
          fullName,
          status,
          failureMessages: status === 'failed' ? ['expected 1 to be 2\n    at somewhere'] : [],
        })),
      },
    ],
  };
};

test('names what failed, each with the first line of why', () => {
  const failures = failuresIn(reportOf({ 'a note is kept': 'passed', 'a note is found': 'failed' }));
  expect(failures.map(lineOf)).toEqual(['notes.test.ts: a note is found: expected 1 to be 2']);
});

test('names a file that failed outside of its tests', () => {
  const failures = failuresIn(reportOf({ 'a note is kept': 'passed' }, 'no browser'));
  expect(failures.map(lineOf)).toEqual(['notes.test.ts: the file itself: no browser']);
});

test('asks for each file once', () => {
  expect(filesOf(failuresIn(reportOf({ one: 'failed', two: 'failed' })))).toEqual(['notes.test.ts']);
});

test('what passes the second time does not last', () => {
  const failures = failuresIn(reportOf({ one: 'failed', two: 'failed' }));
  expect(lasting(failures, reportOf({ one: 'passed', two: 'failed' })).map(({ test: name }) => name)).toEqual(['two']);
});

test('what did not run the second time lasts', () => {
  const failures = failuresIn(reportOf({ one: 'failed' }));
  expect(lasting(failures, reportOf({ two: 'passed' }))).toEqual(failures);
  expect(lasting(failures, { ...reportOf({}), testResults: [] })).toEqual(failures);
});

test('a file that failed by itself must pass as a whole', () => {
  const failures = failuresIn(reportOf({ one: 'passed' }, 'no browser'));
  expect(lasting(failures, reportOf({ one: 'passed' }, 'no browser'))).toEqual(failures);
  expect(lasting(failures, reportOf({ one: 'passed' }))).toEqual([]);
});
