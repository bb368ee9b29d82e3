import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that answers requests, one line of JSON each. */
export interface AskedProcess {
	/** Sends one request and waits for its answer. @throws what the process reports as an error, or that it ended. */
	ask<Answer>(request: object): Promise<Answer>;
	stop(): void;
}

/** Who waits for the next line. */
interface Waiting {
	readonly answered: (line: string) => void;
	readonly ended: (error: Error) => void;
}

/** Starts a process that is asked. @param name - What errors call it. */
export function askedProcess(name: string, command: string, args: readonly string[]): AskedProcess {
	const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
	const waiting: Waiting[] = [];
	createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.answered(line));
	child.on('exit', (code) => {
		for (const { ended } of waiting.splice(0)) ended(new Error(`${name} ended with ${code}`));
	});
	return {
		ask: async <Answer>(request: object) => {
			const line = new Promise<string>((answered, ended) => waiting.push({ answered, ended }));
			child.stdin.write(`${JSON.stringify(request)}\n`);
			const answer = JSON.parse(await line) as Answer & { error?: string };
			if (answer.error) throw new Error(`${name}: ${answer.error}`);
			return answer;
		},
		stop: () => child.kill(),
	};
}
