/** Shared by every package: TypeScript through ts-jest, no type check here (the `typecheck` task does that). */
module.exports = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.ts$': ['ts-jest', { diagnostics: false }],
		// ESM only, which jest can't load as it is: the sandbox's Parquet writer, core's axis libraries.
		'/(hyparquet(-writer)?|d3-[a-z-]+|internmap)/(src|dist)/.+\\.m?js$': [
			'ts-jest',
			{ diagnostics: false, tsconfig: { allowJs: true, module: 'commonjs', target: 'es2022' } },
		],
	},
	transformIgnorePatterns: [
		'/node_modules/(?!\\.pnpm/(hyparquet|d3-|internmap)|hyparquet|d3-|internmap)',
	],
	testTimeout: 30_000,
};
