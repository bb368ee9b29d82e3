/** Shared by every package: TypeScript through ts-jest, no type check here (the `typecheck` task does that). */
module.exports = {
	testEnvironment: 'node',
	transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
	testTimeout: 30_000,
};
