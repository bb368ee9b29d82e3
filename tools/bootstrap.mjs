// Everything that `npm start`, `npm test` and friends need on a machine with Node and npm alone:
// brings pnpm through npm, installs what the lockfile says, then runs the named task.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const outside = hashOutside();
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const turbo = (...tasks) => ['turbo', 'run', ...tasks, '--output-logs=new-only'];
const tasks = {
	bundle: () => [turbo('//#build')],
	mcp: () => [['pnpm', '--filter', 'fink-mcp', 'build']],
	long: () => [
		turbo('//#build'),
		['pnpm', '--filter', '@fink/core', '--filter', '@fink/package-tests', 'test:long'],
	],
	start: (args) => [turbo('//#build'), ['tsx', 'tools/main-job/main.ts', ...args]],
	bench: (args) => {
		const isReal = args.includes('--real-n8n');
		if (isReal) return [turbo('//#build'), ['tsx', 'packages/real-n8n/src/cost/main.ts', ...args]];
		return [
			turbo('//#build'),
			['node', 'tools/plugin/build.mjs', 'packages/livestream'],
			['tsx', 'tools/bench/main.ts', ...args],
		];
	},
	sandbox: (args) => [['tsx', 'packages/sandbox/src/main.ts', ...args]],
	editor: (args) => [turbo('//#build'), ['tsx', 'packages/real-n8n/src/editor/main.ts', ...args]],
	e2e: (args) => [turbo('//#build'), ['tsx', 'packages/real-n8n/src/e2e/main.ts', ...args]],
	exactness: (args) => [['tsx', 'tools/exactness/main.ts', ...args]],
	fuzz: (args) => [['tsx', 'tools/fuzz/main.ts', ...args]],
	kafka: (args) => [['tsx', 'packages/kafka/src/main.ts', ...args]],
	livestream: (args) => [
		turbo('//#build'),
		['tsx', 'packages/real-n8n/src/livestream/main.ts', ...args],
	],
	gallery: (args) => [['tsx', 'tools/gallery/main.ts', ...args]],
	messages: (args) => [['tsx', 'tools/messages/main.ts', ...args]],
	mutation: (args) => [['node', 'tools/mutation/mutation.mjs', ...args]],
	queue: (args) => [turbo('//#build'), ['tsx', 'packages/real-n8n/src/queue/main.ts', ...args]],
	referee: (args) => [['tsx', 'tools/referee/main.ts', ...args]],
	recipes: () => [['tsx', 'tools/recipes/main.ts']],
	rooms: () => [['tsx', 'tools/rooms/main.ts']],
	siege: (args) => [['tsx', 'tools/siege/main.ts', ...args]],
	walk: (args) => [turbo('//#build'), ['tsx', 'packages/real-n8n/src/walk/main.ts', ...args]],
	test: () => [
		turbo(
			'//#build',
			'//#typecheck',
			'//#lint',
			'//#lint:nodes',
			'//#lint:format',
			'//#unused',
			'n8n-nodes-fink-livestream#lint',
			'test',
			'test:repository',
			// Two more than two cores: some tests wait for a node that waits.
			'--concurrency=4',
			'--continue',
		),
	],
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name)) {
	console.error(`Unknown task "${name}". Known: ${Object.keys(tasks).join(', ')}`);
	process.exit(2);
}

install();
// What every task needs: core's pixel loops, compiled; from turbo's cache when nothing changed.
run('turbo', ['run', '@fink/kernel#build'], { stdio: ['ignore', 'pipe', 'pipe'] });
for (const [command, ...rest] of tasks[name](args)) await runTask(command, rest);

function install() {
	const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
	const first = !existsSync(join(bin, 'pnpm'));
	if (first) console.log('First run: installing the tools of this project, about a minute ...');
	const quiet = { stdio: ['ignore', 'pipe', 'pipe'] };
	if (!first) {
		run('pnpm', args, quiet);
		return;
	}
	const folder = mkdtempSync(join(tmpdir(), 'fink-pnpm-'));
	const tarball = downloadPnpm(folder);
	const result = run('npx', ['--yes', `--package=${tarball}`, '--', 'pnpm', ...args], quiet);
	rmSync(folder, { recursive: true, force: true });
	console.log(lastLine(result.stdout));
}

/** The tarball of pnpm, if it has the checksum that package.json demands. */
function downloadPnpm(folder) {
	const [, version, sha512] = /^pnpm@([\d.]+)\+sha512\.([\da-f]{128})$/.exec(packageManager);
	const quiet = { stdio: ['ignore', 'pipe', 'pipe'] };
	run('npm', ['pack', `pnpm@${version}`, '--pack-destination', folder], quiet);
	const tarball = join(folder, `pnpm-${version}.tgz`);
	const found = createHash('sha512').update(readFileSync(tarball)).digest('hex');
	if (found === sha512) return tarball;
	console.error(
		`pnpm ${version} is not what package.json expects: sha512 ${found}. Do not use it.`,
	);
	process.exit(1);
}

/**
 * Runs a task in the foreground and waits for its end, also after Ctrl-C, which reaches the task without
 * us; other signals are handed on, so that nothing outlives us.
 */
async function runTask(command, args) {
	const child = spawn(command, args, { cwd: root, env: environment(), stdio: 'inherit' });
	process.on('SIGINT', () => undefined);
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
	const [code] = await once(child, 'exit');
	if (code !== 0) process.exit(code ?? 1);
}

function run(command, args, options = { stdio: 'inherit' }) {
	const result = spawnSync(command, args, {
		cwd: root,
		env: environment(),
		maxBuffer: 64 * 1024 * 1024,
		...options,
	});
	if (result.error) {
		console.error(`${command} could not be started: ${result.error.message}`);
		process.exit(1);
	}
	if (result.status !== 0) {
		for (const output of [result.stdout, result.stderr]) if (output) process.stderr.write(output);
		process.exit(result.status ?? 1);
	}
	return result;
}

function lastLine(output) {
	return output.toString().trim().split('\n').at(-1);
}

function environment() {
	const PATH = `${bin}${delimiter}${process.env.PATH}`;
	// Room for what tests allocate and drop: fewer collections, a tenth less processor time.
	const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();
	return {
		...process.env,
		PATH,
		...((name === 'test' || name === 'long') && { NODE_OPTIONS }),
		TURBO_TELEMETRY_DISABLED: '1',
		FINK_OUTSIDE: outside,
	};
}

/**
 * What tests depend on and turbo does not see: Node's version, and the files of `../shared`, which a clone does not
 * have. Tests that passed run again when it changes.
 */
function hashOutside() {
	const hash = createHash('sha256').update(`${process.version} ${process.platform}`);
	const shared = join(root, '..', 'shared');
	if (existsSync(shared)) {
		for (const name of readdirSync(shared, { recursive: true }).sort()) {
			const { size, mtimeMs } = lstatSync(join(shared, name));
			hash.update(`${name} ${size} ${mtimeMs}\n`);
		}
	}
	return hash.digest('hex');
}
