import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's own Python, for which its packages are. */
const PYTHON = '/usr/bin/python3';
const MODULES = ['astropy', 'matplotlib', 'PIL'];

/** The reference pipeline in a warm process, see reference.py. */
export interface PythonPipeline {
	/** Versions of Python and its packages. */
	readonly versions: string;
	/** Sends one request and waits for its answer. @throws what Python reports as an error. */
	ask<Answer>(request: object): Promise<Answer>;
	stop(): void;
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
			`Python     left out: ${PYTHON} has no ${missing.join(', ')} (Debian: apt-get install -y python3-astropy python3-matplotlib python3-pil)`,
		);
		return undefined;
	}
	const script = join(__dirname, '..', '..', 'reference.py');
	const child = spawn(PYTHON, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
	const waiting: Array<(line: string) => void> = [];
	createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
	const ask = async <Answer>(request: object): Promise<Answer> => {
		const line = new Promise<string>((resolve) => waiting.push(resolve));
		child.stdin.write(`${JSON.stringify(request)}\n`);
		const answer = JSON.parse(await line) as Answer & { error?: string };
		if (answer.error) throw new Error(`reference.py: ${answer.error}`);
		return answer;
	};
	const { versions } = await ask<{ versions: string }>({ op: 'versions' });
	return { versions, ask, stop: () => child.kill() };
}
