import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { PACKAGE_ROOT } from '../../tools/plugin';

const FOLDER = join(PACKAGE_ROOT, '.github', 'workflows');
const WORKFLOWS = readdirSync(FOLDER).map((name) => ({
	name,
	text: readFileSync(join(FOLDER, name), 'utf8').replace(/^\s*#.*$/gm, ''),
}));

/** The jobs of a workflow, by name: what is indented below each. */
function jobsOf(text: string): Map<string, string> {
	const [, jobs = ''] = text.split(/^jobs:\n/m);
	const parts = jobs.split(/^ {2}([\w-]+):\n/m).slice(1);
	return new Map(parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1]]] : [])));
}

/** One workflow for each package that is published, and where that is. */
const RELEASES = [
	{ name: 'release.yml', folder: PACKAGE_ROOT },
	{ name: 'release-livestream.yml', folder: join(PACKAGE_ROOT, 'packages', 'livestream') },
].map((release) => {
	const text = WORKFLOWS.find(({ name }) => name === release.name)?.text ?? '';
	return { ...release, text, jobs: jobsOf(text) };
});

/** What fetches or runs code that this repository does not hold. */
const INSTALLS =
	/\b(?:npm|pnpm|yarn) (?:ci|i|install|add|exec|run|test|start)\b|\bnpx\b|\bcorepack\b|\.ci\/run|actions\/checkout/;

describe('the workflows', () => {
	it.each(WORKFLOWS)('$name pins actions by commit, and names their version', ({ text }) => {
		const uses = text.match(/\buses:.*$/gm) ?? [];
		expect(uses.length).toBeGreaterThan(0);
		for (const line of uses) {
			expect(line).toMatch(/^uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
		}
	});

	it.each(WORKFLOWS)('$name may only read, but for jobs that say otherwise', ({ text }) => {
		const [top] = text.split(/^jobs:/m);
		expect(top).toMatch(/^permissions:\n {2}contents: read\n/m);
		expect(text).not.toMatch(/write-all|secrets\./);
	});

	it.each(WORKFLOWS)('$name leaves no token in the checkout', ({ text }) => {
		const checkouts = text.match(/actions\/checkout@.*\n(?: +with:\n)?(?: +[\w-]+:.*\n)*/g) ?? [];
		for (const checkout of checkouts) expect(checkout).toContain('persist-credentials: false');
	});
});

const CHECK = join(PACKAGE_ROOT, 'tools', 'release', 'checkRelease.mjs');

describe.each(RELEASES)('the workflow of $name', ({ text: release, jobs, folder }) => {
	it('gives the identity token to the publish job alone', () => {
		expect([...jobs.keys()]).toEqual(['test', 'build', 'publish', 'provenance']);
		const trusted = [...jobs].filter(([, job]) => job.includes('id-token'));
		expect(trusted.map(([name]) => name)).toEqual(['publish']);
		expect(release.match(/: write/g)).toHaveLength(1);
	});

	it('publishes in a protected environment, without installing or building anything', () => {
		const publish = jobs.get('publish') ?? '';
		expect(publish).toMatch(/^ {4}environment: npm$/m);
		expect(publish).not.toMatch(INSTALLS);
		expect(publish).toContain('--ignore-scripts --provenance');
		expect(jobs.get('build')).toMatch(INSTALLS);
	});

	it('publishes the very file that was built', () => {
		expect(jobs.get('build')).toMatch(/sha256: \$\{\{ steps\.pack\.outputs\.sha256 \}\}/);
		expect(jobs.get('publish')).toMatch(
			/needs\.build\.outputs\.sha256[^]*sha256sum --check --strict/,
		);
		expect(jobs.get('publish')).toMatch(/needs: build/);
	});

	it('is refused for a tag that is not the version', () => {
		expect(() =>
			execFileSync('node', [CHECK, '99.0.0', folder], {
				stdio: 'pipe',
			}),
		).toThrow(/The tag is "99\.0\.0" but package\.json says/);
	});
});

describe('what the releases run', () => {
	it('takes pnpm by the checksum that the lockfile has too', () => {
		const { packageManager } = JSON.parse(
			readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'),
		) as { packageManager: string };
		const [, version, hex] = /^pnpm@([\d.]+)\+sha512\.([\da-f]{128})$/.exec(packageManager) ?? [];
		const integrity = `sha512-${Buffer.from(hex, 'hex').toString('base64')}`;
		const lockfile = readFileSync(join(PACKAGE_ROOT, 'pnpm-lock.yaml'), 'utf8');
		expect(lockfile).toContain(`  pnpm@${version}:\n    resolution: {integrity: ${integrity}}`);
	});
});
