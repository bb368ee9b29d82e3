import { execFileSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { loadPackage } from '@fink/engine';

const PACKAGE = join(__dirname, '..', '..');
const ROOT = join(PACKAGE, '..', '..');

interface PackageJson {
	readonly private?: boolean;
	readonly version: string;
	readonly dependencies?: object;
	readonly scripts?: Readonly<Record<string, string>>;
	readonly peerDependencies: Readonly<Record<string, string>>;
	readonly repository: { readonly directory: string };
	readonly n8n: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
}

let folder: string;
let files: readonly string[];
let packedBytes: number;
const read = (name: string) => readFileSync(join(folder, 'package', name), 'utf8');
const packageJson = () => JSON.parse(read('package.json')) as PackageJson;
beforeAll(() => {
	// Inside the repository, so that n8n-workflow is found.
	mkdirSync(join(ROOT, 'out'), { recursive: true });
	folder = mkdtempSync(join(ROOT, 'out', 'livestream-'));
	const pack = [join(ROOT, 'tools', 'plugin', 'pack.mjs'), PACKAGE, folder];
	const output = execFileSync('node', pack, { encoding: 'utf8' });
	const packed = JSON.parse(output) as { file: string; files: string[]; packedBytes: number };
	({ files, packedBytes } = packed);
	execFileSync('tar', ['-xzf', packed.file, '-C', folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed tarball', () => {
	it('holds the built nodes, credential, icons, codex files and licenses, and nothing else', () => {
		expect([...files].sort()).toEqual([
			'LICENSE.md',
			'NOTICE.md',
			'README.md',
			'dist/THIRD-PARTY-LICENSES.txt',
			'dist/credentials/FinkLivestreamApi.credentials.js',
			'dist/icons/livestream.dark.svg',
			'dist/icons/livestream.svg',
			'dist/nodes/FinkLivestream/FinkLivestream.node.js',
			'dist/nodes/FinkLivestream/FinkLivestream.node.json',
			'dist/nodes/FinkLivestreamTrigger/FinkLivestreamTrigger.node.js',
			'dist/nodes/FinkLivestreamTrigger/FinkLivestreamTrigger.node.json',
			'dist/shared/core.js',
			'dist/shared/esm.js',
			'package.json',
		]);
		expect(packedBytes).toBeLessThan(600_000);
	});

	it('can be published, and installs nothing but itself', () => {
		const { dependencies, peerDependencies, private: isPrivate, repository } = packageJson();
		expect({ dependencies, isPrivate }).toEqual({});
		expect(peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(repository.directory).toBe('packages/livestream');
		const { scripts = {} } = packageJson();
		expect(Object.keys(scripts).filter((name) => /install|prepare|pack/.test(name))).toEqual([]);
	});

	it("asks for n8n-workflow and Node's own modules only", () => {
		// Generators of code have such calls in their templates, which begin with a back quote.
		const code = files.filter((file) => file.endsWith('.js')).map(read);
		const required = code.flatMap((text) =>
			[...text.matchAll(/(?<!`)\brequire\("([^"]+)"\)/g)].map(([, name]) =>
				name.replace(/^node:/, ''),
			),
		);
		const others = [...new Set(required)].filter(
			(name) => !name.startsWith('.') && !builtinModules.includes(name),
		);
		expect(others).toEqual(['n8n-workflow']);
	});

	it('says first why it is not on n8n Cloud, and what n8n 3 needs', () => {
		const [, first, second] = read('README.md').split('\n\n');
		expect(first).toMatch(/^\*\*For self-hosted n8n only, not for n8n Cloud\.\*\* .*Kafka/);
		expect(second).toMatch(/^\*\*n8n 3 needs one setting\*\*/);
		expect(read('README.md')).toContain('N8N_UNVERIFIED_PACKAGES_ENABLED=true');
	});

	it('has the notices of the package at the root, whose code is in it too', () => {
		const own = readFileSync(join(ROOT, 'NOTICE.md'), 'utf8');
		expect(read('NOTICE.md')).toBe(
			own.replace(/^n8n-nodes-fink is/m, 'n8n-nodes-fink-livestream is'),
		);
		expect(read('dist/THIRD-PARTY-LICENSES.txt')).toContain('@platformatic/kafka');
	});

	it('has the version that its changelog begins with', () => {
		const changelog = readFileSync(join(PACKAGE, 'CHANGELOG.md'), 'utf8');
		expect(changelog).toContain(`\n## ${packageJson().version} (`);
	});

	it("is loaded by n8n's own loader", async () => {
		const { nodes, credentials } = await loadPackage(join(folder, 'package'));
		expect(Object.keys(nodes).sort()).toEqual([
			'n8n-nodes-fink-livestream.finkLivestream',
			'n8n-nodes-fink-livestream.finkLivestreamTrigger',
		]);
		expect(Object.keys(credentials)).toEqual(['finkLivestreamApi']);
	});
});
