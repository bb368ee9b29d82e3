import { spawn } from 'node:child_process';
import { join } from 'node:path';

// Each test starts programs, on a busy machine for many seconds.
jest.setTimeout(120_000);

const PACKAGE = join(__dirname, '..');
const MAIN = join(__dirname, '../src/main.ts');

/** Runs the command until it has printed `until`, or to its end. */
function run(
	args: readonly string[],
	until?: RegExp,
): Promise<{ text: string; code: number | null }> {
	return new Promise((resolve) => {
		const command = ['--import', 'tsx', MAIN, ...args];
		const child = spawn(process.execPath, command, { cwd: PACKAGE, stdio: 'pipe' });
		let text = '';
		const take = (chunk: Buffer): void => {
			text += String(chunk);
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

it('ends with code 1 and advice when its data can not be read', async () => {
	const { text, code } = await run(['--data', '/nonexistent']);
	expect(code).toBe(1);
	expect(text).toMatch(/The data \/nonexistent can't be read\nCheck that it exists/);
});
