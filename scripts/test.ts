import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tests/support/browsers/find';
import { installBrowsers } from './install/browsers';
import { bin, buildOf } from './install/build';
import { type Ended, type Run, run } from './install/run';
import { failuresIn, filesOf, lasting, lineOf, type Report } from './test/report';

/** What a stage adds to the sum. A stage that fails without saying which test counts as one failure. */
interface Sum {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly work: () => Promise<Sum>;
}

const minutes = (count: number): number => count * 60_000;
const reports = join(root, 'test-results');

/** What is to be read at the very end, where nobody has to look for it. */
const remarks: string[] = [];

const told = (ended: Ended, what: string): boolean => {
  if (ended.kind === 'failed') console.log(`${what}: failed (exit code ${ended.code ?? 'none'})`);
  if (ended.kind === 'too-long') console.log(`${what}: ended after its limit of ${ended.seconds.toFixed(0)} s`);
  return ended.kind === 'done';
};

/** Runs all of the commands; each that fails counts as one failure. */
const commands = async (list: readonly (Run & { readonly what: string })[]): Promise<Sum> => {
  let failed = 0;
  for (const { what, ...command } of list) if (!told(await run(command), what)) failed += 1;
  return { passed: 0, failed };
};

const build = (): Promise<Sum> =>
  commands([
    buildOf('chrome', 'production'),
    buildOf('firefox', 'production'),
    buildOf('chrome', 'loopback'),
    buildOf('firefox', 'loopback'),
  ]);

const checks = (): Promise<Sum> =>
  commands([
    { what: 'types of core', command: bin('tsc'), args: ['-p', 'core/tsconfig.json'], limit: minutes(2) },
    { what: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json'], limit: minutes(3) },
    { what: 'biome', command: bin('biome'), args: ['check', '.'], limit: minutes(2) },
    { what: 'lexicon', command: 'npm', args: ['run', '--silent', 'lexicon'], limit: minutes(2) },
    // Says so and passes where the annotated articles are not at hand.
    { what: 'evaluation', command: 'npm', args: ['run', '--silent', 'eval'], limit: minutes(2) },
    { what: 'knip', command: bin('knip'), args: [], limit: minutes(2) },
  ]);

/** A file that doesn't load and an error outside of any test fail the run without failing a test. */
const unseenIn = ({ numFailedTests, numTotalTests }: Report, ended: Ended): number =>
  numFailedTests === 0 && (numTotalTests === 0 || ended.kind !== 'done') ? 1 : 0;

interface VitestRun {
  readonly project: string;
  readonly limit: number;
  /** Files to run; all of the project's where there are none. */
  readonly files?: readonly string[];
}

const vitestOnce = async ({ project, limit, files = [] }: VitestRun) => {
  const file = join(reports, `${project}${files.length === 0 ? '' : '-again'}.json`);
  rmSync(file, { force: true });
  const ended = await run({
    command: bin('vitest'),
    args: [
      'run',
      ...files,
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      '--maxWorkers=2',
      `--outputFile.json=${file}`,
    ],
    limit,
  });
  told(ended, project);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
  if (report === null) console.log(`${project}: the runner left no report`);
  else if (report.numTotalTests === 0) console.log(`${project}: there were no tests`);
  return { report, ended };
};

const vitest = async (project: string, limit: number): Promise<Sum> => {
  const { report, ended } = await vitestOnce({ project, limit });
  if (report === null) return { passed: 0, failed: 1 };
  remarks.push(...failuresIn(report).map((failure) => `failed, ${project}: ${lineOf(failure)}`));
  return { passed: report.numPassedTests, failed: report.numFailedTests + unseenIn(report, ended) };
};

/**
 * Tests in a browser. What fails is tried once more, its files alone: a browser on a busy machine can be late for reasons
 * of its own. A test that passes only then is named as unsteady, and is a fault to look into; what fails again has failed.
 */
const inBrowser = async (project: string, limit: number): Promise<Sum> => {
  const first = await vitestOnce({ project, limit });
  if (first.report === null) return { passed: 0, failed: 1 };
  const failures = failuresIn(first.report);
  const { numPassedTests: passed } = first.report;
  if (failures.length === 0) return { passed, failed: unseenIn(first.report, first.ended) };
  const again = await vitestOnce({ project, limit, files: filesOf(failures) });
  const failed = again.report === null ? failures : lasting(failures, again.report);
  const unsteady = failures.filter((failure) => !failed.includes(failure));
  remarks.push(...unsteady.map((failure) => `unsteady, passed at the second try, ${project}: ${lineOf(failure)}`));
  remarks.push(...failed.map((failure) => `failed twice, ${project}: ${lineOf(failure)}`));
  return { passed: passed + unsteady.filter(({ test }) => test !== null).length, failed: failed.length };
};

const browsers = async (): Promise<Sum> => {
  await installBrowsers({ browsers: ['chromium', 'firefox'], display: true });
  return { passed: 0, failed: 0 };
};

const stages: readonly Stage[] = [
  { name: 'browsers', work: browsers },
  { name: 'build', work: build },
  { name: 'checks', work: checks },
  { name: 'unit', work: () => vitest('unit', minutes(10)) },
  { name: 'chromium', work: () => inBrowser('chromium', minutes(25)) },
  { name: 'firefox', work: () => inBrowser('firefox', minutes(35)) },
];

const shared = join(root, '../shared');
if (!existsSync(shared)) console.log('../shared is not there: what is measured against it is skipped');
mkdirSync(reports, { recursive: true });

let sum: Sum = { passed: 0, failed: 0 };
const times: string[] = [];
for (const { name, work } of stages) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const added = await work().catch((error: unknown): Sum => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  sum = { passed: sum.passed + added.passed, failed: sum.failed + added.failed };
  const counted = added.passed > 0 ? ` (${added.passed} passed)` : '';
  const verdict = added.failed > 0 ? ` (${added.failed} failed)` : '';
  times.push(`${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s${counted}${verdict}`);
}
console.log(`\n${times.join('\n')}\n`);
for (const remark of remarks) console.log(remark);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
