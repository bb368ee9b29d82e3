import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Made by builds, ignored by git, needed by tests. */
const GENERATED = ['packages/kernel/src/kernelCode.ts'];

/** Copies all files that git knows or would add; installed packages are linked, those of this repository to the copy. */
export function copyRepository(root: string, target: string): void {
	const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
		cwd: root,
		encoding: 'utf8',
	});
	const files = listed.stdout
		.split('\n')
		.filter((path) => path !== '' && existsSync(join(root, path)));
	for (const path of [...files, ...GENERATED]) cpSync(join(root, path), join(target, path));
	const packages = files
		.filter((path) => /(^|\/)package\.json$/.test(path))
		.map((path) => dirname(path));
	for (const folder of packages) {
		const modules = join(folder, 'node_modules');
		if (existsSync(join(root, modules))) linkModules(root, target, modules);
	}
}

function linkModules(root: string, target: string, modules: string): void {
	mkdirSync(join(target, modules), { recursive: true });
	for (const name of readdirSync(join(root, modules))) {
		if (name === '.cache') continue;
		const path = join(root, modules, name);
		if (name !== '@fink') {
			symlinkSync(path, join(target, modules, name));
			continue;
		}
		mkdirSync(join(target, modules, name));
		for (const own of readdirSync(path)) {
			const folder = relative(root, realpathSync(join(path, own)));
			symlinkSync(join(target, folder), join(target, modules, name, own));
		}
	}
}
