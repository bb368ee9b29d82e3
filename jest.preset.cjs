const { join } = require('node:path');

/** Shared by every package: TypeScript through SWC, no type check here (the `typecheck` task does that). */
const swc = (syntax) => [
	'@swc/jest',
	{
		jsc: { parser: { syntax }, target: 'es2022' },
		module: { type: 'commonjs' },
		sourceMaps: 'inline',
	},
];

/** Published as ES modules only, which Jest cannot load as they are. Names or how names begin. */
const esModules = ['@hscmap', '@platformatic', 'd3-', 'gifenc', 'hyparquet', 'internmap'];

module.exports = {
	testEnvironment: 'node',
	runtime: join(__dirname, 'jest.runtime.cjs'),
	transform: {
		'^.+\\.ts$': swc('typescript'),
		[`/(${esModules.join('|')})[^/]*/.+\\.m?js$`]: swc('ecmascript'),
	},
	transformIgnorePatterns: [`/node_modules/(?!\\.pnpm/|${esModules.join('|')})`],
	setupFilesAfterEnv: [join(__dirname, 'jest.setup.cjs')],
	testTimeout: 30_000,
};
