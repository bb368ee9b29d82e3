/**
 * Jest as Stryker runs it: one room's tests, or one folder's with those at the top of its room;
 * no path outside this package, no fuzzing.
 *
 * All test files are loaded by one, made here: Stryker runs Jest for every mutant, and most of the time of
 * twenty small files is that of twenty environments. The folder's own tests come first and random inputs
 * last, as the first test to fail is the last to run.
 */
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const [room, folder] = (process.env.MUTATION_PART ?? 'alert').split('/');
const tests = readdirSync(join(__dirname, 'test', room), { recursive: true })
	.filter((file) => file.endsWith('.test.ts') && isWanted(file.split(sep)))
	.map((file) => ({ file, rank: rankOf(file) }))
	.sort((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1));

/** Of a folder its own tests and those at the top of the room. */
function isWanted(path) {
	const isAtTop = path.length === 1;
	return !path.includes('fuzz') && (folder === undefined || isAtTop || path[0] === folder);
}

function rankOf(file) {
	const isOfOthers = folder !== undefined && folder !== '*' && !file.includes(sep);
	const text = readFileSync(join(__dirname, 'test', room, file), 'utf8');
	return (isOfOthers ? 2 : 0) + (text.includes("'fast-check'") ? 1 : 0);
}

/** The same for every mutant, fewer than usual, and no search for the smallest input that fails. */
const random = { seed: 1, numRuns: 40, interruptAfterTimeLimit: 500, endOnFailure: true };

/** A name without what Stryker escapes in the pattern of the wanted tests. */
const nameOf = (file) => file.replace(/\W/g, '_');

writeFileSync(
	join(__dirname, 'test', 'room.test.js'),
	`require('fast-check').configureGlobal(${JSON.stringify(random)});
const load = (name, file) => {
	if (wantedTests?.includes(\`(\${name} \`) ?? true) describe(name, () => void require(file));
};
${tests.map(({ file }) => `load('${nameOf(file)}', './${room}/${file}');`).join('\n')}
`,
);

/** As in `jest.preset.cjs`, which is outside this package. */
const swc = {
	jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
	module: { type: 'commonjs' },
	sourceMaps: 'inline',
};

module.exports = {
	testEnvironment: join(__dirname, 'stryker.environment.cjs'),
	transform: { '^.+\\.ts$': ['@swc/jest', swc] },
	testMatch: ['<rootDir>/test/room.test.js'],
};
