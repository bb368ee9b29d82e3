import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../../tools/plugin';

const DIST = join(PACKAGE_ROOT, 'dist');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.js'))
	.map((file) => [file, readFileSync(join(DIST, file), 'utf8')] as const);

/** Code that makes code, or reaches past n8n. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
	eval: /\beval\s*\(/,
	Function: /\bnew\s+Function\b|\bFunction\s*\(/,
	'a constructor of functions': /\.constructor\s*\(\s*["'`]/,
	'import()': /\bimport\s*\(/,
	'a require that is not of a plain name':
		/\brequire\s*(?:\((?!\s*["'][^"']+["']\s*\))|\[|\.call|\.apply)/,
	'code as text for a timer': /\bset(?:Timeout|Interval)\s*\(/,
	process: /\bprocess\s*(?:\.|\[)/,
	'Node built-ins': /["'`]node:|["'`](?:fs|net|http|https|child_process|vm|worker_threads)["'`]/,
	// jpeg-js has an XMLHttpRequest for browsers, which nothing calls
	'requests past n8n': /(?<![.\w] ?)fetch\s*\(\s*["'`]|\bnew\s+WebSocket\b|\bEventSource\b/,
	globals: /\bglobalThis\b|(?<![.\w])self\s*\./,
};

describe('the built code', () => {
	it('is there', () => {
		expect(files.map(([file]) => file)).toContain(
			join('nodes', 'FinkSources', 'FinkSources.node.js'),
		);
	});

	it.each(Object.entries(FORBIDDEN))('holds no %s', (_, pattern) => {
		const found = files.flatMap(([file, code]) => {
			const at = code.search(pattern);
			return at < 0 ? [] : [`${file}: ${code.slice(at, at + 60)}`];
		});
		expect(found).toEqual([]);
	});

	it('would not pass with any of it', () => {
		const spoiled: Readonly<Record<string, string>> = {
			eval: 'eval ("1")',
			Function: 'new Function("return this")',
			'a constructor of functions': '[].at.constructor("return this")()',
			'import()': 'await import("x")',
			'a require that is not of a plain name': 'require("n" + name)',
			'code as text for a timer': 'setTimeout("x()", 1)',
			process: 'process.env.HOME',
			'Node built-ins': 'require("node:fs")',
			'requests past n8n': 'fetch("https://example.org")',
			globals: 'globalThis.x = 1',
		};
		for (const [what, pattern] of Object.entries(FORBIDDEN)) {
			expect(spoiled[what]).toMatch(pattern);
		}
	});
});
