import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { PNG } from 'pngjs';

const ROOT = join(__dirname, '..');
const REAL_CUTOUTS = join(ROOT, '..', 'shared', 'cutouts');

/** The main job as `npm start` runs it once everything is installed and built. */
const mainJob = async (...args: string[]) => {
	const out = mkdtempSync(join(tmpdir(), 'fink-main-job-'));
	const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
	const script = join('tools', 'main-job', 'main.ts');
	const env = { ...process.env, NODE_ENV: 'production' };
	const { stdout } = await promisify(execFile)(tsx, [script, '--out', out, ...args], {
		cwd: ROOT,
		env,
	});
	return { stdout, out, pictures: readdirSync(out).sort() };
};

describe('npm start', () => {
	it('draws Science, Template, Difference and the triplet of a simulated supernova', async () => {
		const { stdout, out, pictures } = await mainJob();
		const id = /Alert +(\d{18})/.exec(stdout)?.[1];
		expect(pictures).toEqual(
			['cutoutDifference', 'cutoutScience', 'cutoutTemplate', 'triplet'].map(
				(name) => `${id}_${name}.png`,
			),
		);
		for (const picture of pictures) {
			const { width, height } = PNG.sync.read(readFileSync(join(out, picture)));
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(300);
		}
		expect(stdout).toMatch(/Node +Fink Sources +\d+ ms/);
		expect(stdout).toMatch(/Done: 4 pictures of 1 alert, 4 requests/);
	});

	const present = existsSync(REAL_CUTOUTS);
	if (!present) console.warn('Skipped: the folder of real cutouts is not there');

	(present ? it : it.skip)('draws every alert of a folder of real cutouts', async () => {
		const { stdout, pictures } = await mainJob('--data', REAL_CUTOUTS);
		expect(pictures.length).toBeGreaterThan(50);
		expect(stdout).toMatch(/No picture .*Science cutout of diaSourceId 181071530527032078/);
		expect(pictures).toContain('181071530527032078_cutoutTemplate.png');
	});

	(present && process.env.EVERY ? it : it.skip)(
		'draws every alert of a real Avro packet',
		async () => {
			const packet = join(REAL_CUTOUTS, 'packets', 'fink-part-2-918301.ocf-v10_0-7alerts.avro');
			const { pictures } = await mainJob('--data', packet);
			expect(pictures).toContain('170094456272322680_cutoutScience.png');
		},
	);

	it('says what is wrong with a folder that holds no alert', async () => {
		const empty = mkdtempSync(join(tmpdir(), 'fink-empty-'));
		await expect(mainJob('--data', empty)).rejects.toThrow(/holds no Rubin alert/);
	});
});
