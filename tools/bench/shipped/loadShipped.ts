import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

/** Exports of one file of the bundle. */
type Exports = Record<string, unknown>;
/** A CommonJS file as a function, and the functions inside that were asked for. */
type Compiled = (exports: Exports, require: (id: string) => unknown, module: LoadedFile) => void;

interface LoadedFile {
	exports: Exports;
	inside?: Exports;
}

/**
 * Functions of core as they ship: out of the files of the built package, which exports nodes only.
 *
 * The files are run as they are, byte for byte and in their chunks; what is added, in memory, is one line
 * behind each that hands out functions by name. No loader (tsx, jest) stands between the file and V8.
 *
 * @param dist - Folder of the built package.
 * @param names - Names of functions and classes at the top level of some file of the bundle.
 * @throws if the package is not built or does not export a function of that name.
 */
export function loadShipped<Shipped>(dist: string, names: ReadonlyArray<keyof Shipped & string>) {
	const nodes = nodeFiles(dist);
	const outside = createRequire(join(dist, '..', 'package.json'));
	const loaded = new Map<string, LoadedFile>();
	const found: Exports = {};
	const load = (file: string): Exports => {
		const known = loaded.get(file);
		if (known) return known.exports;
		const module: LoadedFile = { exports: {} };
		loaded.set(file, module);
		const source = readFileSync(file, 'utf8');
		const here = names.filter((name) => declares(source, name));
		const handOut = `\nmodule.inside = { ${here.join(', ')} };`;
		const parameters = ['exports', 'require', 'module'];
		const run = compileFunction(source + handOut, parameters, { filename: file }) as Compiled;
		run(
			module.exports,
			(id) => (id.startsWith('.') ? load(resolve(dirname(file), id)) : outside(id)),
			module,
		);
		Object.assign(found, module.inside);
		return module.exports;
	};
	nodes.forEach(load);
	const absent = names.filter((name) => found[name] === undefined);
	if (absent.length > 0) throw new Error(`${dist} does not export ${absent.join(', ')}`);
	return found as Shipped;
}

function declares(source: string, name: string): boolean {
	return new RegExp(`^(?:(async )?function ${name}\\(|var ${name} = class\\b)`, 'm').test(source);
}

/** The files that n8n loads. */
function nodeFiles(dist: string): string[] {
	const manifest = join(dist, '..', 'package.json');
	const { n8n } = JSON.parse(readFileSync(manifest, 'utf8')) as { n8n: { nodes: string[] } };
	const files = n8n.nodes.map((file) => join(dist, file.replace(/^dist\//, '')));
	const missing = files.find((file) => !existsSync(file));
	if (missing) throw new Error(`${missing} is missing: build the package first (npm run build)`);
	return files;
}
