// Packs a built package of nodes as `npm publish` would:
// node tools/plugin/pack.mjs [folder] [destination], the repository's root and the current folder by default.
// Prints one line of JSON: the tarball's path, its size in bytes, and the paths of the files in it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(process.argv[2] ?? root);
const destination = resolve(process.argv[3] ?? '.');

const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const missing = [...n8n.nodes, ...n8n.credentials].filter(
	(file) => !existsSync(join(folder, file)),
);
if (missing.length > 0) {
	console.error(`Not built: ${missing.join(', ')}. Run: npm run build -- ${folder}`);
	process.exit(1);
}

const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
const output = execFileSync('npm', args, {
	cwd: folder,
	encoding: 'utf8',
	stdio: ['ignore', 'pipe', 'ignore'],
});
const [{ filename, size, files }] = JSON.parse(output);
console.log(
	JSON.stringify({
		file: join(destination, filename),
		packedBytes: size,
		files: files.map(({ path }) => path).sort(),
	}),
);
