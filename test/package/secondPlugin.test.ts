import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { loadPackage, outputItems, runWorkflow, type LoadedPackage } from '@fink/engine';
import { simulateSky } from '@fink/sandbox';

import { PACKAGE_ROOT, packTarball, type Tarball } from '../../tools/plugin';

const sky = simulateSky();
const { latestDiaSourceId } = sky.examples()[0];
const cutout = Buffer.from(sky.cutout(latestDiaSourceId, 'Science') ?? []);

let plugin: string;
let tarball: Tarball;
let loaded: LoadedPackage;

beforeAll(async () => {
	// Inside the repository, so that the sources find core and kit as the other packages do.
	mkdirSync(join(PACKAGE_ROOT, 'out'), { recursive: true });
	plugin = mkdtempSync(join(PACKAGE_ROOT, 'out', 'second-plugin-'));
	cpSync(join(__dirname, 'secondPlugin'), plugin, { recursive: true });
	execFileSync('node', [join(PACKAGE_ROOT, 'tools', 'plugin', 'build.mjs'), plugin], {
		cwd: PACKAGE_ROOT,
	});
	tarball = packTarball(plugin, plugin);
	loaded = await loadPackage(tarball.folder);
});
afterAll(() => rmSync(plugin, { recursive: true, force: true }));

const run = async (diaSourceId: string, bytes: Buffer) =>
	await runWorkflow({
		package: loaded,
		workflow: {
			nodes: [
				{
					id: 'start',
					name: 'Start',
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				{
					id: 'count',
					name: 'Count HDUs',
					type: 'n8n-nodes-second.countHdus',
					typeVersion: 1,
					position: [220, 0],
					parameters: { diaSourceId },
				},
			],
			connections: { Start: { main: [[{ node: 'Count HDUs', type: 'main', index: 0 }]] } },
		},
		input: [
			{
				json: {},
				binary: { data: { data: bytes.toString('base64'), mimeType: 'application/fits' } },
			},
		],
	});

describe('a second package, made by the tools that take a folder', () => {
	it('is packed with its node, its icon and the licenses of what is bundled', () => {
		expect(tarball.files).toEqual(
			expect.arrayContaining([
				'dist/THIRD-PARTY-LICENSES.txt',
				'dist/nodes/CountHdus/CountHdus.node.js',
				'package.json',
			]),
		);
		const licenses = readFileSync(join(tarball.folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
		expect(licenses).toContain('fflate');
		expect(existsSync(join(tarball.folder, 'dist/nodes/CountHdus/countHdus.svg'))).toBe(true);
	});

	it('asks for n8n-workflow and nothing else', () => {
		const code = tarball.files
			.filter((file) => file.endsWith('.js'))
			.map((file) => readFileSync(join(tarball.folder, file), 'utf8'))
			.join('\n');
		const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
		expect([...new Set(required)].filter((name) => !name.startsWith('.'))).toEqual([
			'n8n-workflow',
		]);
	});

	it("runs in n8n's engine with core and kit inside", async () => {
		const result = await run(latestDiaSourceId, cutout);
		expect(outputItems(result, 'Count HDUs').map(({ json }) => json)).toEqual([
			{ diaSourceId: latestDiaSourceId, hdus: 3 },
		]);
	});

	it("tells of a failure in kit's words", async () => {
		const result = await run('not an id', cutout);
		expect(result.data.resultData.error).toMatchObject({
			message: expect.stringContaining('[item 0]'),
			description: expect.any(String),
		});
	});
});
