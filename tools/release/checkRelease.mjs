// Refuses a release whose tag, package version and changelog disagree:
// node tools/release/checkRelease.mjs <tag> [folder], the repository's root by default.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [tag, folder = root] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const heading = read('CHANGELOG.md')
	.split('\n')
	.find((line) => line.startsWith('## '));

const mistakes = [];
if (!tag) mistakes.push('No tag was given: node tools/release/checkRelease.mjs 1.2.3');
if (tag && tag !== version) {
	mistakes.push(
		`The tag is "${tag}" but package.json says ${version}. Set the version, commit, and tag that commit.`,
	);
}
if (
	!new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`).test(heading)
) {
	mistakes.push(
		`CHANGELOG.md begins with "${heading}" instead of "## ${version} (<date>)". Write what changed, and the date.`,
	);
}
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exit(1);
console.log(`${version} is ready: ${heading.slice(3)}`);
