import js from '@eslint/js';
import ts from 'typescript-eslint';

/** Forbids imports, as `no-restricted-imports` patterns with the reason shown to the author. */
const forbid = (files, ...patterns) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: patterns.map(([regex, message]) => ({ regex, message })) },
		],
	},
});

const noFramework = [
	'^(node:|n8n|fs$|zlib$|path$|crypto$|http$)',
	'core is framework-free and runs where Node built-ins are forbidden: take what you need as an argument',
];
const room = (names) => [`/(${names})(/|$)`, 'imports go one way, see ARCHITECTURE.md'];

export default ts.config(
	{
		ignores: [
			'**/dist/**',
			'**/node_modules/**',
			'**/reports/**',
			'**/fixtures/**',
			'packages/kernel/src/kernelCode.ts',
			'.n8n-server/**',
		],
	},
	js.configs.recommended,
	ts.configs.recommended,
	{
		files: ['**/*.{cjs,mjs,js}'],
		languageOptions: {
			globals: {
				require: 'readonly',
				module: 'writable',
				process: 'readonly',
				console: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				setTimeout: 'readonly',
				fetch: 'readonly',
				__dirname: 'readonly',
			},
		},
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	forbid(['packages/core/src/**/*.ts', 'packages/kernel/src/**/*.ts'], noFramework),
	forbid(['packages/kernel/src/**/*.ts'], noFramework, [
		'^@fink/',
		'the kernel knows nothing of anybody',
	]),
	forbid(
		['packages/core/src/{errors,grid,draw}/**/*.ts'],
		noFramework,
		room('api|alert|watch|message|fits|image|encode|render|lightCurve'),
	),
	forbid(
		['packages/core/src/{api,alert,watch,message}/**/*.ts'],
		noFramework,
		room('fits|image|encode|render|lightCurve'),
	),
	forbid(
		['packages/core/src/fits/**/*.ts'],
		noFramework,
		room('api|alert|watch|message|image|encode|render|lightCurve'),
	),
	forbid(
		['packages/core/src/image/**/*.ts'],
		noFramework,
		room('api|watch|message|encode|render|lightCurve'),
	),
	forbid(
		['packages/core/src/encode/**/*.ts'],
		noFramework,
		room('api|alert|watch|message|fits|render|lightCurve'),
	),
	forbid(['packages/core/src/render/**/*.ts'], noFramework, room('api|watch|message|lightCurve')),
	forbid(['packages/core/src/lightCurve/**/*.ts'], noFramework, room('api|watch')),
	forbid(
		[
			'packages/kit/src/**/*.ts',
			'packages/sandbox/src/**/*.ts',
			'packages/engine/src/**/*.ts',
			'test/**/*.ts',
		],
		['@fink/core/.+', "use core's front door"],
		['core/src', "use core's front door"],
	),
);
