// Bundles a package of nodes: node tools/plugin/build.mjs [folder], the repository's root by default.
// Every node and credential that its package.json names lands in dist/, core, kit and libraries inlined,
// n8n-workflow left to n8n; code that several nodes use lands once, in dist/shared/.
// dist keeps the paths of the sources, so that icons are found at the same relative place.
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
import { rolldown } from 'rolldown';

import { bundledLicenses } from './bundledLicenses.mjs';

const folder = resolve(process.argv[2] ?? '.');
const inFolder = (...path) => join(folder, ...path);
const { n8n } = JSON.parse(readFileSync(inFolder('package.json'), 'utf8'));
const entries = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, ''),
);
if (entries.length === 0) throw new Error(`${folder}/package.json names no node to build`);

rmSync(inFolder('dist'), { recursive: true, force: true });
const bundle = await rolldown({
	cwd: folder,
	input: Object.fromEntries(entries.map((entry) => [entry, inFolder(`${entry}.ts`)])),
	external: ['n8n-workflow'],
	// 'browser': libraries give their variant without Node built-ins, which n8n's verification forbids.
	platform: 'browser',
	treeshake: true,
	onLog(level, log, handle) {
		if (level === 'warn') throw new Error(`${log.code}: ${log.message}`);
		handle(level, log);
	},
});
const { output } = await bundle.write({
	dir: inFolder('dist'),
	format: 'cjs',
	exports: 'named',
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

for (const { fileName } of output) {
	const kilobytes = statSync(inFolder('dist', fileName)).size / 1024;
	console.log(`${kilobytes.toFixed(1).padStart(8)} kB  dist/${fileName}`);
}
