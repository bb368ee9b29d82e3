/** Shared by every package: TypeScript through ts-jest, no type check here (the `typecheck` task does that). */
module.exports = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.ts$': ['ts-jest', { diagnostics: false }],
		// The sandbox's Parquet writer is ESM only, which jest can't load as it is.
		'/hyparquet(-writer)?/src/.+\\.js$': [
			'ts-jest',
			{ diagnostics: false, tsconfig: { allowJs: true, module: 'commonjs', target: 'es2022' } },
		],
	},
	transformIgnorePatterns: ['/node_modules/(?!\\.pnpm/hyparquet|hyparquet)'],
	testTimeout: 30_000,
};
