import {
	checkInput,
	INPUT_KINDS,
	makeInput,
	Random,
	Violation,
} from '../../packages/core/test/fits/fuzz';
import { AstropySample } from './AstropySample';
import { keepFailure } from './keepFailure';
import { readCommand, type FuzzCommand } from './readCommand';
import { Tally } from './Tally';

/** A line of progress this often. */
const EVERY_MS = 10_000;

/** Different broken promises after which the run ends. */
const MAX_FAILURES = 10;

/** `npm run fuzz`: see the help of readCommand. */
async function main(command: FuzzCommand): Promise<void> {
	const { seed, inputs, input: only, kind } = command;
	if (kind !== undefined && !INPUT_KINDS.includes(kind)) {
		console.error(`Unknown kind "${kind}". Kinds: ${INPUT_KINDS.join('; ')}`);
		process.exit(2);
	}
	const sample =
		command.astropy > 0 && only === undefined && AstropySample.isInstalled()
			? new AstropySample(command.astropy)
			: undefined;
	// two in three inputs hold an image; the sample is spread over the run
	const astropyEvery = Math.max(1, Math.floor((inputs * 0.5) / Math.max(1, command.astropy)));
	const tally = new Tally();
	const broken = new Map<string, number>();
	// an error's stack takes longer than reading a header, and most inputs end in several
	Error.stackTraceLimit = 3;
	const startMs = Date.now();
	let saidMs = startMs;
	const [from, to] = only === undefined ? [command.from, command.from + inputs] : [only, only + 1];
	for (let index = from; index < to && broken.size < MAX_FAILURES; index++) {
		const random = new Random(seed, index);
		const input = makeInput(random, kind);
		try {
			const verdict = await checkInput(input, random);
			tally.add(index, input.kind, verdict);
			if (verdict.images > 0 && index % astropyEvery === 0) sample?.add(`i${index}`, input.bytes);
			if (only !== undefined)
				console.log({ kind: input.kind, bytes: input.bytes.length, ...verdict });
		} catch (error) {
			if (!(error instanceof Violation)) throw error;
			const count = broken.get(error.invariant) ?? 0;
			broken.set(error.invariant, count + 1);
			console.error(`BROKEN     input ${index} (${input.kind}): ${error.message}`);
			if (count < 2) {
				const failure = { input, violation: error, seed, index };
				console.error(`           kept: ${await keepFailure(failure, command.out)}`);
			}
		}
		if (Date.now() - saidMs > EVERY_MS) {
			saidMs = Date.now();
			const perSecond = (index - from) / ((saidMs - startMs) / 1000);
			const leftMin = (to - index) / perSecond / 60;
			console.log(
				`${index - from} of ${to - from} inputs, ${perSecond.toFixed(0)} a second, ${leftMin.toFixed(1)} min left`,
			);
		}
	}
	console.log(`\n${tally.table()}\n`);
	console.log(
		`${tally.total('inputs')} inputs of seed ${seed} in ${((Date.now() - startMs) / 60_000).toFixed(1)} min: ` +
			`${tally.total('read')} read, ${tally.total('refused')} refused, ${tally.total('images')} images compared, ` +
			`${tally.total('rendered')} pictures drawn; longest read ${tally.slowest?.ms.toFixed(0)} ms (input ${tally.slowest?.index}), ` +
			`most memory ${(100 * tally.most('maxMemoryShare')).toFixed(0)} % of that allowed`,
	);
	if (sample && sample.size > 0) {
		const { alike, refused, different } = sample.compare();
		const reasons = Object.entries(refused).map(([reason, count]) => `\n  ${count} × ${reason}`);
		console.log(
			`astropy    ${sample.size} inputs: ${alike} images alike, ${different.length} different; not read by astropy:${reasons.join('') || ' none'}`,
		);
		if (different.length > 0) {
			broken.set('astropy reads other pixels', different.length);
			console.error(`           ${different.slice(0, 20).join(', ')}`);
		}
	}
	sample?.remove();
	const list = [...broken].map(([invariant, count]) => `${invariant} (${count})`);
	console.log(list.length === 0 ? 'No promise was broken' : `BROKEN: ${list.join('; ')}`);
	process.exitCode = list.length === 0 ? 0 : 1;
}

void main(readCommand(process.argv.slice(2)));
