// Refuses a release whose tag, package version and changelog do not say the same.
// Usage: node tools/release/checkRelease.mjs <tag>
import { readFileSync } from 'node:fs';

const [tag] = process.argv.slice(2);
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));
const heading = read('CHANGELOG.md')
	.split('\n')
	.find((line) => line.startsWith('## '));

const mistakes = [];
if (!tag) mistakes.push('No tag was given: node tools/release/checkRelease.mjs 1.2.3');
if (tag && tag !== version) {
	mistakes.push(
		`The tag is "${tag}" but package.json says ${version}: set the version, commit, tag that commit.`,
	);
}
if (
	!new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`).test(heading)
) {
	mistakes.push(
		`CHANGELOG.md begins with "${heading}" instead of "## ${version} (<date>)": write what changed, and the day.`,
	);
}
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exit(1);
console.log(`${version} is ready: ${heading.slice(3)}`);
