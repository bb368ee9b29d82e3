// n8n's own verification scanner on a folder, without its download and provenance steps.
// usage: node tools/plugin/scan.mjs source|tarball <folder>; prints what it found, exits 1 when it does not pass.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packageJson = createRequire(import.meta.url).resolve(
	'@n8n/scan-community-package/package.json',
);
const scanner = join(dirname(packageJson), 'scanner', 'scanner.mjs');
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(scanner).href);

const [leg, folder] = process.argv.slice(2);
const patterns = leg === 'source' ? SOURCE_FILE_PATTERNS : ['**/*.js', 'package.json'];
const { passed, message, details } = await analyzePackage(folder, patterns);
console.log(passed ? 'PASS' : 'FAIL', message ?? '', details ?? '');
process.exit(passed ? 0 : 1);
