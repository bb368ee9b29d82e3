// Mutation testing, `npm run mutation -- <part> …`: Stryker changes core's sources one place at a time and
// sees whether a test notices. A part is a room of core, a folder in it or the files at its top, e.g. `alert`,
// `image/stretch`, `'image/*'`; without one: alert, fits and image. Reports go to
// packages/core/reports/mutation/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const core = fileURLToPath(new URL('../../packages/core', import.meta.url));
const parts = process.argv.slice(2);

for (const part of parts.length > 0 ? parts : ['alert', 'fits', 'image']) {
	const folder = part.replace(/\/\*$/, '');
	if (!/^[a-z]+(\/\w+)*$/i.test(folder) || !existsSync(join(core, 'src', folder))) {
		console.error(`"${part}" is not a folder of packages/core/src`);
		process.exit(2);
	}
	const { status } = spawnSync(join(core, 'node_modules', '.bin', 'stryker'), ['run'], {
		cwd: core,
		env: { ...process.env, MUTATION_PART: part },
		stdio: 'inherit',
	});
	if (status !== 0) process.exit(status ?? 1);
}
