// Bundles a package of nodes: node tools/plugin/build.mjs [folder], the repository's root by default.
// Every node and credential that the folder's package.json lists is built into dist/, with core, kit and libraries
// inlined. Only n8n-workflow and the package's own run-time dependencies are left out. Code that several nodes use
// is built once, into dist/shared/. dist keeps the paths of the sources, so icons keep their relative place.
//
// `"n8n": { "strict": false }`, n8n's mark for packages that n8n Cloud does not run, allows Node's own modules.
import {
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

import { bundledLicenses } from './bundledLicenses.mjs';

const folder = resolve(process.argv[2] ?? '.');
const inFolder = (...path) => join(folder, ...path);
const { n8n, dependencies = {} } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
const entries = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, ''),
);
if (entries.length === 0) {
	console.error(
		`${inFolder('package.json')} lists no nodes or credentials under "n8n": nothing to build.`,
	);
	process.exit(1);
}
const leftOut = ['n8n-workflow', ...Object.keys(dependencies)];

/** What the package says in its `bundling.mjs`, where it has one. */
async function ownOptions() {
	const file = inFolder('bundling.mjs');
	return existsSync(file) ? (await import(pathToFileURL(file).href)).default : {};
}

/** n8n's scanner refuses `console`; astronomy-engine writes a stack trace before it throws an error that says the same. */
const withoutTraces = {
	name: 'without-traces',
	transform(code, id) {
		if (!/astronomy-engine/.test(id)) return null;
		// As long as before, so that the source map stays right.
		const quiet = code.replaceAll('console.trace();', (text) => ' '.repeat(text.length));
		return { code: quiet, map: null };
	},
};

rmSync(inFolder('dist'), { recursive: true, force: true });
const bundle = await rolldown({
	cwd: folder,
	input: Object.fromEntries(entries.map((entry) => [entry, inFolder(`${entry}.ts`)])),
	external: (id) => leftOut.some((name) => id === name || id.startsWith(`${name}/`)),
	// 'browser': libraries give their variant without Node built-ins, which n8n's verification forbids.
	platform: n8n.strict === false ? 'node' : 'browser',
	treeshake: true,
	plugins: [withoutTraces],
	...(await ownOptions()),
	onLog(level, log, handle) {
		if (level === 'warn') throw new Error(`${log.code}: ${log.message}`);
		handle(level, log);
	},
});
const { output } = await bundle.write({
	dir: inFolder('dist'),
	format: 'cjs',
	exports: 'named',
	// Stack traces of tests name lines of the sources. The tarball leaves the maps out.
	sourcemap: true,
	// Else the chunk that holds core is named after whichever module comes first in it.
	chunkFileNames: ({ moduleIds }) =>
		moduleIds.some((id) => id.includes('/packages/core/src/errors/'))
			? 'shared/core.js'
			: 'shared/[name].js',
});

// Codex files and icons beside the nodes.
for (const entry of entries) {
	for (const file of readdirSync(inFolder(dirname(entry)))) {
		const path = join(dirname(entry), file);
		if (path === `${entry}.json` || /\.(svg|png)$/.test(file)) {
			cpSync(inFolder(path), inFolder('dist', path));
		}
	}
}
if (existsSync(inFolder('icons'))) {
	cpSync(inFolder('icons'), inFolder('dist', 'icons'), { recursive: true });
}
writeFileSync(
	inFolder('dist', 'THIRD-PARTY-LICENSES.txt'),
	bundledLicenses(output.flatMap(({ moduleIds = [] }) => moduleIds)),
);

for (const { fileName, type } of output) {
	if (type !== 'chunk') continue;
	const kilobytes = statSync(inFolder('dist', fileName)).size / 1024;
	console.log(`${kilobytes.toFixed(1).padStart(8)} kB  dist/${fileName}`);
}
