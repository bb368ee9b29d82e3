// n8n's own verification scanner, without its download and its check of the provenance statement:
// node tools/plugin/scan.mjs source|tarball [folder], the current folder by default. `source` reads a package's
// sources, `tarball` an unpacked tarball. Prints PASS, or FAIL and what was found; exits with 1 when it fails.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [kind, folder = '.'] = process.argv.slice(2);
if (kind !== 'source' && kind !== 'tarball') {
	console.error('Usage: node tools/plugin/scan.mjs source|tarball [folder]');
	process.exit(2);
}

const packageJson = createRequire(import.meta.url).resolve(
	'@n8n/scan-community-package/package.json',
);
const scanner = join(dirname(packageJson), 'scanner', 'scanner.mjs');
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(scanner).href);

const patterns = kind === 'source' ? SOURCE_FILE_PATTERNS : ['**/*.js', 'package.json'];
const { passed, message, details } = await analyzePackage(resolve(folder), patterns);
console.log(passed ? 'PASS' : 'FAIL', message ?? '', details ?? '');
process.exit(passed ? 0 : 1);
