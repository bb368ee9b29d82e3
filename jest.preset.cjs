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

/**
 * What the language itself brings. In Jest's context, each use of a global name is looked up anew, which made numerical
 * tests two to three times slower; handed to each module, they are as quick as anywhere. Left out are what fake timers
 * replace (`Date`) and names that a library's module gives to things of its own (`Boolean`, `Buffer`, `Set`).
 */
const languageGlobals = [
	'Array',
	'ArrayBuffer',
	'BigInt',
	'BigInt64Array',
	'BigUint64Array',
	'DataView',
	'Error',
	'Float32Array',
	'Float64Array',
	'Infinity',
	'Int16Array',
	'Int32Array',
	'Int8Array',
	'Intl',
	'JSON',
	'Map',
	'Math',
	'Number',
	'Object',
	'RangeError',
	'Reflect',
	'RegExp',
	'String',
	'Symbol',
	'TypeError',
	'Uint16Array',
	'Uint32Array',
	'Uint8Array',
	'Uint8ClampedArray',
	'WeakMap',
	'WeakSet',
];

module.exports = {
	testEnvironment: 'node',
	sandboxInjectedGlobals: languageGlobals,
	transform: {
		'^.+\\.ts$': swc('typescript'),
		[`/(${esModules.join('|')})[^/]*/.+\\.m?js$`]: swc('ecmascript'),
	},
	transformIgnorePatterns: [`/node_modules/(?!\\.pnpm/|${esModules.join('|')})`],
	setupFilesAfterEnv: [join(__dirname, 'jest.setup.cjs')],
	testTimeout: 30_000,
};
