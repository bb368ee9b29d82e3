import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { askedProcess, type AskedProcess } from '../asked/askedProcess';

/** Debian's own Python, for which its packages are. */
const PYTHON = '/usr/bin/python3';
const MODULES = ['astropy', 'matplotlib', 'PIL'];

/** The reference pipeline in a warm process, see reference.py. */
export interface PythonPipeline extends AskedProcess {
	/** Versions of Python and its packages. */
	readonly versions: string;
}

/** Starts the reference; undefined, with a line that says why, where it is not installed. */
export async function startPython(
	log: (line: string) => void,
): Promise<PythonPipeline | undefined> {
	const missing = MODULES.filter(
		(name) => spawnSync(PYTHON, ['-c', `import ${name}`]).status !== 0,
	);
	if (missing.length > 0) {
		log(
			`Python     skipped: ${PYTHON} lacks ${missing.join(', ')} (Debian: apt-get install -y python3-astropy python3-matplotlib python3-pil)`,
		);
		return undefined;
	}
	const script = join(__dirname, '..', 'reference.py');
	const python = askedProcess('reference.py', PYTHON, [script]);
	const { versions } = await python.ask<{ versions: string }>({ op: 'versions' });
	return { ...python, versions };
}
