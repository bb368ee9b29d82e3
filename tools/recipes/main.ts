import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { changed, recipeOf } from './Recipe';
import { copyRepository } from './copyRepository';
import { RECIPES } from './recipes';

const ROOT = join(__dirname, '..', '..');

/** `npm run recipes`: follows CONTRIBUTING.md's recipes in a copy of the repository, then checks and tests the copy. */
function main(): void {
	const copy = mkdtempSync(join(tmpdir(), 'fink-recipes-'));
	try {
		copyRepository(ROOT, copy);
		for (const what of Object.keys(RECIPES)) follow(what, copy);
		for (const { check } of Object.values(RECIPES)) {
			for (const [folder, command] of check) run(command, join(copy, folder));
		}
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
	console.log(`Every recipe works: ${Object.keys(RECIPES).join(', ')}`);
}

function follow(what: string, copy: string): void {
	const steps = recipeOf(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'), what);
	for (const { kind, path, text } of steps) {
		const file = join(copy, path);
		if (kind === 'file' && existsSync(file)) throw new Error(`${path} exists already`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, kind === 'file' ? text : changed(readFileSync(file, 'utf8'), text));
	}
	const { traces } = RECIPES[what];
	run(
		['oxfmt', '--check', ...steps.map(({ path }) => path).filter((path) => path.endsWith('.ts'))],
		copy,
	);
	for (const { path, text } of traces) {
		if (!readFileSync(join(copy, path), 'utf8').includes(text))
			throw new Error(`${path} lacks ${text}`);
	}
}

function run([command, ...args]: readonly string[], cwd: string): void {
	console.log(`${command} ${args.join(' ')}`);
	const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	const { status } = spawnSync(command, args, {
		cwd,
		stdio: 'inherit',
		env: { ...process.env, PATH },
	});
	if (status !== 0)
		throw new Error(`${command} ended with ${status}: the recipe in CONTRIBUTING.md does not work`);
}

main();
