import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { simulateSky } from '../src';
import { runCommand } from '../src/runCommand';

/** Runs a command until it has printed `until`, if anything runs after it was started. */
async function run(
	args: readonly string[],
	until?: RegExp,
	use?: (text: string) => Promise<unknown>,
) {
	let text = '';
	const running = await runCommand(args, (more) => (text += more));
	await use?.(text);
	while (until && !until.test(text)) await new Promise((done) => setTimeout(done, 20));
	await running?.close();
	return text;
}

it('takes another seed, or a folder with real files', async () => {
	expect(await run(['--port', '0', '--seed', '7'])).toContain('(simulated sky, seed 7)');
	const folder = mkdtempSync(join(tmpdir(), 'fink-sandbox-'));
	const id = '169936132527095844';
	const file = join(folder, `${id}_cutoutScience.fits`);
	writeFileSync(file, simulateSky().cutout(id, 'Science') ?? '');
	for (const data of [folder, file]) {
		const text = await run(['--port', '0', '--data', data]);
		expect(text).toContain(`(${data})`);
		expect(text).toMatch(new RegExp(`unknown band +${id} +1 +${id}`));
	}
	rmSync(folder, { recursive: true });
});

it('shows the help and starts nothing', async () => {
	const write = jest.fn();
	expect(await runCommand(['--help'], write)).toBeUndefined();
	expect(write.mock.calls).toEqual([[expect.stringMatching(/--data <path>/)]]);
});

it.each([
	[['--port', 'many'], '--port must be a whole number from 0 to 65535, not "many"'],
	[['--data', '/nonexistent'], "The data /nonexistent can't be read"],
	[['--fault', '{"path": '], '--fault must be JSON, not {"path": '],
	[
		['--fault', '{"effect": {"kind": "flood"}}'],
		'needs an "effect" with a "kind": one of gateway, ',
	],
	[['--color'], "Unknown option '--color'"],
	[
		['--port', '0', '--livestream', '--pace', 'fast'],
		'--pace must be a whole number from 0 to 100000, not "fast".',
	],
])('refuses %j', async (args, sentence) => {
	await expect(run(args)).rejects.toThrow(sentence);
});

it('takes faults', async () => {
	const faults = ['rowCap', 'gateway'].flatMap((kind) => [
		'--fault',
		JSON.stringify({ path: '/api/v1/sources', effect: { kind, rows: 1, status: 502 } }),
	]);
	const text = await run(['--port', '0', ...faults], /(?<!\w)502 \(fault/, async (welcome) => {
		const [, url] = /Fink sandbox on (\S+)/.exec(welcome) ?? [];
		await fetch(`${url}/api/v1/sources?diaObjectId=1`);
	});
	expect(text).toContain('502 (fault: rowCap, gateway)');
});

it('streams the alerts too, and says where', async () => {
	const args = ['--port', '0', '--livestream', '--livestream-port', '0', '--backlog', '1000'];
	const text = await run([...args, '--pace', '6000'], /Sent \d{18} to fink_\w+_lsst/);
	expect(text).toMatch(/Livestream on 127\.0\.0\.1:\d+, group ID fink-sandbox/);
	expect(text).toMatch(/fink_in_tns_lsst +1\d{3}\n/);
});
