import { execFileSync, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
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

/** A script of `tools/plugin` and its arguments, for Node. */
const tool = (name: string, ...args: string[]) => [
	join(PACKAGE_ROOT, 'tools', 'plugin', name),
	...args,
];

beforeAll(async () => {
	// Inside the repository, so that the sources find core and kit as the other packages do.
	mkdirSync(join(PACKAGE_ROOT, 'out'), { recursive: true });
	plugin = mkdtempSync(join(PACKAGE_ROOT, 'out', 'second-plugin-'));
	cpSync(join(__dirname, 'secondPlugin'), plugin, { recursive: true });
	execFileSync('node', tool('build.mjs', plugin), { cwd: PACKAGE_ROOT });
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

	it.each(process.env.EVERY ? ['source', 'tarball'] : ['tarball'])(
		"passes n8n's verification scanner: its %s",
		(kind) => {
			const folder = kind === 'source' ? plugin : tarball.folder;
			const { stdout } = spawnSync('node', tool('scan.mjs', kind, folder), {
				encoding: 'utf8',
				// Under NODE_ENV=test, as jest sets it, n8n's lint plugin takes every file for every kind of node.
				env: { ...process.env, NODE_ENV: 'production' },
			});
			expect(stdout).toMatch(/^PASS/);
		},
	);

	it("reports a failure in kit's words", async () => {
		const result = await run('not an id', cutout);
		expect(result.data.resultData.error).toMatchObject({
			message: expect.stringContaining('[item 0]'),
			description: expect.any(String),
		});
	});
});

describe("a package that uses one of Node's own modules", () => {
	let folder: string;
	const build = () => spawnSync('node', tool('build.mjs', folder), { encoding: 'utf8' });
	const file = (...path: string[]) => join(folder, ...path);
	const edit = (path: string, change: (text: string) => string) =>
		writeFileSync(file(path), change(readFileSync(file(path), 'utf8')));

	beforeAll(() => {
		folder = mkdtempSync(join(PACKAGE_ROOT, 'out', 'self-hosted-plugin-'));
		cpSync(join(__dirname, 'secondPlugin'), folder, { recursive: true });
		edit(
			'nodes/CountHdus/CountHdus.node.ts',
			(code) => `import { isIP } from 'node:net';\n${code}\nexport const isAddress = isIP;\n`,
		);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('is not built for n8n Cloud', () => {
		const { status, stderr } = build();
		expect(status).toBe(1);
		expect(stderr).toContain('node:net');
	});

	it('is built when its package.json says that n8n Cloud does not run it', () => {
		edit('package.json', (text) => text.replace('"n8n": {', '"n8n": { "strict": false,'));
		expect(build()).toMatchObject({ status: 0 });
		const built = readFileSync(file('dist/nodes/CountHdus/CountHdus.node.js'), 'utf8');
		expect(built).toContain('require("node:net")');
	});

	it('is not packed before it is built', () => {
		rmSync(file('dist'), { recursive: true });
		const { status, stderr } = spawnSync('node', tool('pack.mjs', folder, folder), {
			encoding: 'utf8',
		});
		expect(status).toBe(1);
		expect(stderr).toContain('Not built: dist/nodes/CountHdus/CountHdus.node.js');
	});
});
