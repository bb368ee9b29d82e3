import { Random, SiegeTally, STORIES } from '../../packages/core/test/watch/siege';
import { readCommand, type SiegeCommand } from './readCommand';

/** A line of progress this often. */
const EVERY_MS = 10_000;

/** Stories that went wrong after which the run ends. */
const MAX_FAILURES = 10;

/** The steady story holds 60,000 alerts: one per this many others. */
const OTHERS_PER_STEADY = 40;

/** `npm run siege`: see the help of readCommand. */
async function main({ seed, stories, watch, story: only }: SiegeCommand): Promise<void> {
	if (watch !== undefined && !Object.hasOwn(STORIES, watch)) {
		console.error(`Unknown kind "${watch}". Kinds: ${Object.keys(STORIES).join(', ')}`);
		process.exit(2);
	}
	const kinds = Object.keys(STORIES).filter((kind) => watch === undefined || kind === watch);
	const tally = new SiegeTally();
	const startMs = Date.now();
	let saidMs = startMs;
	let failures = 0;
	const [from, to] = only === undefined ? [0, stories] : [only, only + 1];
	for (let story = from; story < to && failures < MAX_FAILURES; story++) {
		for (const kind of kinds) {
			const isRare = kind === 'busy tag' && kinds.length > 1;
			if (isRare && story % OTHERS_PER_STEADY !== 0) continue;
			const wrong = tally.wrong;
			try {
				tally.add(kind, await STORIES[kind](new Random(seed * 1_000_003 + story)));
			} catch (error) {
				failures++;
				console.error(`BROKEN     story ${story} (${kind}): ${(error as Error).stack ?? ''}`);
			}
			if (tally.wrong > wrong) {
				failures++;
				console.error(
					`BROKEN     story ${story} (${kind}): ${tally.wrong - wrong} alerts are wrong`,
				);
			}
		}
		if (Date.now() - saidMs > EVERY_MS) {
			saidMs = Date.now();
			const leftMin = ((saidMs - startMs) / 60_000 / (story + 1 - from)) * (to - story - 1);
			console.log(`${story + 1 - from} of ${to - from} stories, ${leftMin.toFixed(1)} min left`);
		}
	}
	console.log(`\n${tally.table()}\n`);
	console.log(`seed ${seed}, ${((Date.now() - startMs) / 60_000).toFixed(1)} min`);
	console.log(failures === 0 ? 'No alert lost, none twice' : `BROKEN: ${failures} stories`);
	process.exitCode = failures === 0 ? 0 : 1;
}

void main(readCommand(process.argv.slice(2)));
