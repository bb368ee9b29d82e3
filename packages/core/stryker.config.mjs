/**
 * Mutation testing of one room of core, or of a part of it: `npm run mutation -- alert`, `-- fits`,
 * `-- image/interval`, `-- 'image/*'` for the files at the top of a room. Only the tests of that room run,
 * without the fuzzer: the score tells how well a room's own tests hold it. What Stryker learned is kept in
 * `reports/` and used again.
 */
const part = process.env.MUTATION_PART ?? 'alert';
const files = part.endsWith('/*') ? `${part}.ts` : `${part}/**/*.ts`;
const name = part.replaceAll('/', '-').replace('*', 'top');

export default {
	packageManager: 'pnpm',
	plugins: ['@stryker-mutator/jest-runner'],
	testRunner: 'jest',
	jest: { configFile: 'stryker.jest.cjs', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	mutate: [`src/${files}`, '!src/**/index.ts', '!src/**/packedColormaps.ts'],
	ignorePatterns: ['dist', 'reports', 'scripts'],
	// Mutants in what runs once at load (12 % of them) would need every test again: three quarters of the time.
	ignoreStatic: true,
	concurrency: 1,
	// Jest keeps what it loaded for a mutant: a gigabyte after 400 of them.
	maxTestRunnerReuse: 150,
	timeoutMS: 10_000,
	dryRunTimeoutMinutes: 20,
	incremental: true,
	incrementalFile: `reports/mutation/${name}.json`,
	reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
	htmlReporter: { fileName: `reports/mutation/${name}.html` },
	jsonReporter: { fileName: `reports/mutation/${name}-report.json` },
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	tempDirName: `reports/stryker-${name}`,
};
