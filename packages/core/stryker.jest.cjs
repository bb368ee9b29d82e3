/**
 * Jest as Stryker runs it: one room's tests, no path outside this package, no fuzzing.
 *
 * All test files are loaded by one, made here: Stryker runs Jest for every mutant, and most of the time of
 * twenty small files is that of twenty environments.
 */
const { readdirSync, writeFileSync } = require('node:fs');
const { join, sep } = require('node:path');

const [room] = (process.env.MUTATION_PART ?? 'alert').split('/');
const tests = readdirSync(join(__dirname, 'test', room), { recursive: true })
	.filter((file) => file.endsWith('.test.ts') && !file.split(sep).includes('fuzz'))
	.sort();
writeFileSync(
	join(__dirname, 'test', 'room.test.js'),
	tests.map((file) => `describe('${file}', () => void require('./${room}/${file}'));\n`).join(''),
);

const tsconfig = {
	target: 'es2022',
	module: 'commonjs',
	esModuleInterop: true,
	resolveJsonModule: true,
	isolatedModules: true,
};

module.exports = {
	testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
	transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false, tsconfig }] },
	testMatch: ['<rootDir>/test/room.test.js'],
};
