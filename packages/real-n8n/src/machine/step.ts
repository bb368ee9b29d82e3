import { performance } from 'node:perf_hooks';

const TITLE_WIDTH = 60;

/** Where the output can't be replaced, a dot appears this often. */
const DOT_MS = 10_000;

/** Shows how far a long step is; each text takes the place of the one before. */
export type ReportDetail = (detail: string) => void;

/**
 * Does one step of the work: prints its title at once and, when it is done, the time it took. Details
 * are only shown on a terminal, where they can be replaced.
 */
export async function step<T>(
	title: string,
	work: (report: ReportDetail) => Promise<T>,
): Promise<T> {
	const { stdout } = process;
	const startedMs = performance.now();
	const replace = (detail: string) => {
		const room = Math.max((stdout.columns ?? 80) - TITLE_WIDTH - 1, 0);
		stdout.write(`\r\x1b[K${title.padEnd(TITLE_WIDTH)}${detail.slice(0, room)}`);
	};
	let hasDetail = false;
	const seconds = () => Math.round((performance.now() - startedMs) / 1000);
	// A long step without progress details must not look like a hang.
	const ticker = setInterval(
		() => {
			if (!stdout.isTTY) stdout.write('.');
			else if (!hasDetail) replace(`${seconds()} s …`);
		},
		stdout.isTTY ? 1000 : DOT_MS,
	);
	const report = (detail: string) => {
		hasDetail = true;
		replace(detail);
	};
	const end = (text: string) => (stdout.isTTY ? replace(text) : stdout.write(text));
	stdout.write(title.padEnd(TITLE_WIDTH));
	try {
		const result = await work(stdout.isTTY ? report : () => undefined);
		end(`${((performance.now() - startedMs) / 1000).toFixed(1).padStart(6)} s`);
		return result;
	} catch (error) {
		end((error as Error).name === 'AbortError' ? ' stopped' : '  failed');
		throw error;
	} finally {
		clearInterval(ticker);
		stdout.write('\n');
	}
}
