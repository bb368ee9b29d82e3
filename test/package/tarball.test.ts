import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { loadPackage } from '@fink/engine';

import { PACKAGE_ROOT, packTarball, type Tarball } from '../../tools/plugin';

interface PackageJson {
	dependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	scripts?: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[] };
}

let tarball: Tarball;

beforeAll(() => {
	tarball = packTarball();
});

const scan = (leg: 'source' | 'tarball', folder: string) => {
	// Under NODE_ENV=test, as jest sets it, n8n's lint plugin takes every file for every kind of node.
	const run = spawnSync('node', [join(PACKAGE_ROOT, 'tools', 'plugin', 'scan.mjs'), leg, folder], {
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production' },
	});
	return `${run.stdout}${run.stderr}`;
};

describe('the packed tarball', () => {
	it('holds the built nodes, credential, icons, codex files and licenses, and nothing else', () => {
		expect(tarball.files.filter((file) => !file.startsWith('dist/shared/'))).toEqual([
			'LICENSE.md',
			'NOTICE.md',
			'README.md',
			'dist/THIRD-PARTY-LICENSES.txt',
			'dist/credentials/FinkApi.credentials.js',
			'dist/icons/cutout.dark.svg',
			'dist/icons/cutout.svg',
			'dist/icons/fink.dark.svg',
			'dist/icons/fink.svg',
			'dist/icons/lightCurve.dark.svg',
			'dist/icons/lightCurve.svg',
			'dist/icons/message.dark.svg',
			'dist/icons/message.svg',
			'dist/icons/observe.dark.svg',
			'dist/icons/observe.svg',
			'dist/icons/packet.dark.svg',
			'dist/icons/packet.svg',
			'dist/icons/quickLook.dark.svg',
			'dist/icons/quickLook.svg',
			'dist/icons/render.dark.svg',
			'dist/icons/render.svg',
			'dist/icons/sources.dark.svg',
			'dist/icons/sources.svg',
			'dist/icons/trigger.dark.svg',
			'dist/icons/trigger.svg',
			...[
				'FinkCutout',
				'FinkMessage',
				'FinkQuickLook',
				'FinkSources',
				'FinkTools',
				'FinkTrigger',
				'PlanObservation',
				'ReadAlertPacket',
				'RenderCutout',
				'RenderLightCurve',
			].flatMap((node) => [
				`dist/nodes/${node}/${node}.node.js`,
				`dist/nodes/${node}/${node}.node.json`,
			]),
			'package.json',
		]);
		const shared = tarball.files.filter((file) => file.startsWith('dist/shared/'));
		expect(shared.length).toBeGreaterThan(0);
		expect(shared.filter((file) => !file.endsWith('.js'))).toEqual([]);
	});

	it('is small enough to install in a moment', () => {
		expect(tarball.packedBytes).toBeLessThan(640_000);
	});

	it('needs nothing at run time but n8n-workflow, and runs no script when installed', () => {
		const manifest = JSON.parse(
			readFileSync(join(tarball.folder, 'package.json'), 'utf8'),
		) as PackageJson;
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		for (const hook of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) {
			expect(manifest.scripts).not.toHaveProperty(hook);
		}
	});

	it('requires no module but n8n-workflow and its own files', () => {
		const required = tarball.files
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => {
				const code = readFileSync(join(tarball.folder, file), 'utf8');
				return [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
					([, name]) => name,
				);
			});
		const foreign = new Set(required.filter((name) => !name.startsWith('.')));
		expect([...foreign]).toEqual(['n8n-workflow']);
	});

	it('takes nothing from n8n-workflow that the oldest n8n of docs/versions.md does not have', () => {
		const used = tarball.files
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => {
				const code = readFileSync(join(tarball.folder, file), 'utf8');
				return [...code.matchAll(/\bn8n_workflow\.(\w+)/g)].map(([, name]) => name);
			});
		// Before another name is added here: `npm run e2e -- --n8n 1.49.0`.
		expect([...new Set(used)].sort()).toEqual(['NodeApiError', 'NodeOperationError', 'sleep']);
	});

	it('is loaded by n8n with every node and the credential', async () => {
		const { nodes, credentials } = await loadPackage(PACKAGE_ROOT);
		expect(Object.keys(nodes).sort()).toEqual([
			'n8n-nodes-fink.finkCutout',
			'n8n-nodes-fink.finkMessage',
			'n8n-nodes-fink.finkQuickLook',
			'n8n-nodes-fink.finkSources',
			'n8n-nodes-fink.finkTools',
			'n8n-nodes-fink.finkTrigger',
			'n8n-nodes-fink.planObservation',
			'n8n-nodes-fink.readAlertPacket',
			'n8n-nodes-fink.renderCutout',
			'n8n-nodes-fink.renderLightCurve',
		]);
		expect(Object.keys(credentials)).toEqual(['finkApi']);
	});
});

describe("n8n's verification scanner", () => {
	// 8 s more: `npm run test:long` has it.
	(process.env.EVERY ? it : it.skip)('passes the source that would be attested', () => {
		expect(scan('source', PACKAGE_ROOT)).toMatch(/^PASS/);
	});

	it('passes the unpacked tarball', () => {
		expect(scan('tarball', tarball.folder)).toMatch(/^PASS/);
	});

	it('would fail a tarball that uses what is forbidden', () => {
		const spoiled = mkdtempSync(join(tmpdir(), 'fink-spoiled-'));
		const file = join('dist', 'nodes', 'RenderCutout', 'RenderCutout.node.js');
		for (const name of ['package.json', file]) {
			mkdirSync(dirname(join(spoiled, name)), { recursive: true });
			copyFileSync(join(tarball.folder, name), join(spoiled, name));
		}
		appendFileSync(join(spoiled, file), '\nrequire("node:fs"); process.exit(0);\n');
		const verdict = scan('tarball', spoiled);
		expect(verdict).toMatch(/^FAIL/);
		expect(verdict).toContain("'node:fs'");
		expect(verdict).toContain("'process'");
	});
});
