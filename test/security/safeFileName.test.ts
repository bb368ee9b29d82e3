import { posix, win32 } from 'node:path';

import { safeFileName } from '@fink/kit';

describe('a file name', () => {
	it.each([
		['170094456272322680_cutoutScience', '170094456272322680_cutoutScience.png'],
		['ssoft_2026.11', 'ssoft_2026.11.png'],
		['C/2020 F3 (NEOWISE)', 'C_2020_F3_NEOWISE.png'],
		['../../etc/passwd', 'etc_passwd.png'],
		['..\\..\\windows\\system', 'windows_system.png'],
		['C:\\x', 'C_x.png'],
		['.ssh', 'ssh.png'],
		['-rf', 'rf.png'],
		['a\u0000b\nc\u202ed', 'a_b_c_d.png'],
		['CON', 'CON_.png'],
		['nul.tar', 'nul_.tar.png'],
		['conesearch', 'conesearch.png'],
		['$(reboot); "x" \'y\' `z`', 'reboot_x_y_z.png'],
		['été-星', 'été-星.png'],
		['', 'fink.png'],
		['...', 'fink.png'],
		['x'.repeat(300), `${'x'.repeat(100)}.png`],
	])('of %j is %s', (stem, name) => {
		expect(safeFileName(stem, '.png')).toBe(name);
		for (const { basename, isAbsolute } of [posix, win32]) {
			expect(basename(name)).toBe(name);
			expect(isAbsolute(name)).toBe(false);
		}
	});
});
