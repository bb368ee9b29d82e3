import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulateSky } from '../src';

// Each test starts programs, on a busy machine for many seconds.
jest.setTimeout(120_000);

const PACKAGE = join(__dirname, '..');
const MAIN = join(__dirname, '../src/main.ts');

/** Runs the command until it has printed `until`, or to its end. */
function run(
	args: readonly string[],
	until?: RegExp,
	onOutput: (soFar: string) => void = () => undefined,
): Promise<{ text: string; code: number | null }> {
	return new Promise((resolve) => {
		const command = ['--import', 'tsx', MAIN, ...args];
		const child = spawn(process.execPath, command, { cwd: PACKAGE, stdio: 'pipe' });
		let text = '';
		const take = (chunk: Buffer): void => {
			text += String(chunk);
			onOutput(text);
			if (until?.test(text) && !child.killed) child.kill('SIGTERM');
		};
		child.stdout.on('data', take);
		child.stderr.on('data', take);
		child.on('close', (code) => resolve({ text, code }));
	});
}

it('prints its URL, an object of each class and commands to try, and ends at a signal', async () => {
	const { text, code } = await run(['--port', '0', '--quiet'], /output-format=FITS'\n/);
	expect(code).toBe(0);
	expect(text).toMatch(/Fink sandbox on http:\/\/127\.0\.0\.1:\d+ \(simulated sky, seed 1\)/);
	for (const label of ['supernova Ia', 'RR Lyrae', 'AGN', 'asteroid'])
		expect(text).toContain(label);
	expect(text.match(/curl -s/g)).toHaveLength(2);
});

it('takes another seed, or a folder with real files', async () => {
	const seven = await run(['--port', '0', '--seed', '7'], /output-format=FITS'\n/);
	expect(seven.text).toContain('(simulated sky, seed 7)');
	const folder = mkdtempSync(join(tmpdir(), 'fink-sandbox-'));
	const id = '169936132527095844';
	const file = join(folder, `${id}_cutoutScience.fits`);
	writeFileSync(file, simulateSky().cutout(id, 'Science') ?? '');
	for (const data of [folder, file]) {
		const { text } = await run(['--port', '0', '--data', data], /output-format=FITS'\n/);
		expect(text).toContain(`(${data})`);
		expect(text).toMatch(new RegExp(`unknown band +${id} +1 +${id}`));
	}
	rmSync(folder, { recursive: true });
});

it.each([
	[['--help'], 0, /--data <path>/],
	[['--port', 'many'], 1, /--port must be a whole number from 0 to 65535, not "many"/],
	[['--data', '/nonexistent'], 1, /The data \/nonexistent can't be read\nCheck that it exists/],
	[['--fault', '{"path": '], 1, /--fault must be JSON, not \{"path": /],
	[
		['--fault', '{"effect": {"kind": "flood"}}'],
		1,
		/needs an "effect" with a "kind": one of gateway, /,
	],
	[['--color'], 1, /Unknown option '--color'/],
])('answers %j with code %d', async (args, expected, pattern) => {
	const { text, code } = await run(args);
	expect(code).toBe(expected);
	expect(text).toMatch(pattern);
});

it('takes faults from the command line', async () => {
	const faults = ['rowCap', 'gateway'].flatMap((kind) => [
		'--fault',
		JSON.stringify({ path: '/api/v1/sources', effect: { kind, rows: 1, status: 502 } }),
	]);
	const { port } = await new Promise<{ port: number }>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const found = probe.address() as AddressInfo;
			probe.close(() => resolve(found));
		});
	});
	let asked: Promise<Response> | null = null;
	const { text } = await run(['--port', String(port), ...faults], /(?<!\w)502 \(fault/, (soFar) => {
		if (/Try:/.test(soFar)) {
			asked ??= fetch(`http://127.0.0.1:${port}/api/v1/sources?diaObjectId=1`);
		}
	});
	expect(text).toContain('502 (fault: rowCap, gateway)');
});

it('streams the alerts too, and says where', async () => {
	const args = ['--port', '0', '--livestream', '--livestream-port', '0', '--backlog', '1000'];
	const { text, code } = await run([...args, '--pace', '6000'], /Sent \d{18} to fink_\w+_lsst/);
	expect(code).toBe(0);
	expect(text).toMatch(/Livestream on 127\.0\.0\.1:\d+, group ID fink-sandbox/);
	expect(text).toMatch(/fink_in_tns_lsst +1\d{3}\n/);
	const bad = await run(['--port', '0', '--livestream', '--pace', 'fast']);
	expect(bad.text).toContain('--pace must be a whole number from 0 to 100000, not "fast".');
	expect(bad.code).toBe(1);
}, 120_000);
