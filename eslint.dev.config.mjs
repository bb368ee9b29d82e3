import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import js from '@eslint/js';
import ts from 'typescript-eslint';
import { require as loadTypeScript } from 'tsx/cjs/api';

const { importRule } = loadTypeScript('./tools/rooms/index.ts', import.meta.url);

/** Part of the key of ESLint's cache: every file is linted anew when the table of rooms or its rule changes. */
const version = hashOf(new URL('tools/rooms/', import.meta.url));

function hashOf(folder) {
	const hash = createHash('sha256');
	for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)));
	return hash.digest('hex');
}

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
				__filename: 'readonly',
				expect: 'readonly',
			},
		},
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		// Who may import whom: made from the table in tools/rooms/rooms.ts.
		files: ['**/*.{ts,cts,mts}'],
		plugins: {
			rooms: {
				meta: { name: 'rooms', version },
				rules: { imports: importRule(fileURLToPath(new URL('.', import.meta.url))) },
			},
		},
		rules: { 'rooms/imports': 'error' },
	},
	{
		// In the process of n8n 2, V8 does not iterate over arrays the quick way (see CONTRIBUTING): TypedArray.from takes 6 ms
		// for 50 kB, not 0.04.
		files: ['packages/{core,kernel,kit,livestream}/src/**/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.object.name=/^(Uint|Int|Float|BigInt|BigUint)\\d+(Clamped)?Array$/][callee.property.name='from'][arguments.length=1]",
					message: 'Copy with the constructor, e.g. new Uint8Array(values).',
				},
			],
		},
	},
);
