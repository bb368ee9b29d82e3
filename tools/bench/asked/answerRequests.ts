import { createInterface } from 'node:readline';

/**
 * Answers requests on stdin, one line of JSON each, on stdout: the other side of `askedProcess`. An error becomes an
 * answer too. The process ends when nobody can ask any more.
 */
export function answerRequests<Request>(answer: (request: Request) => object | Promise<object>) {
	let last: Promise<void> = Promise.resolve();
	const requests = createInterface({ input: process.stdin });
	requests.on('close', () => process.exit(0));
	requests.on('line', (line) => {
		last = last.then(async () => {
			let reply: object;
			try {
				reply = await answer(JSON.parse(line) as Request);
			} catch (error) {
				reply = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
			}
			process.stdout.write(`${JSON.stringify(reply)}\n`);
		});
	});
}
