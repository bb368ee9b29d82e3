import { readFits, type Hdu } from '../../../src/fits';
import { readCutout, renderPicture } from '../../../src/render';
import { compareWithReference } from './compareWithReference';
import type { FuzzInput } from './inputs';
import { MAX_MS, maxBytes, maxBytesOfGzip } from './limits';
import { cpuMsOf, measured, type Measured } from './Measured';
import { Random } from './Random';
import { readWhole } from './readWhole';
import { renderWhole, type Renderer } from './renderWhole';
import { typedOutcome } from './typedOutcome';
import { Violation } from './Violation';

/** What is put to the test. */
export interface Subject extends Renderer {
	readonly readFits: (file: Uint8Array) => Hdu[];
}

/** The project's own reader and renderer. */
export const OURS: Subject = { readFits, readCutout, renderPicture };

/** What became of an input. */
export interface Verdict {
	readonly read: 'read' | 'refused';
	/** HDUs whose pixels were compared. */
	readonly images: number;
	readonly rendered?: 'rendered' | 'refused';
	/** Time of reading, ms; the processor's alone where the machine was busy. */
	readonly readMs: number;
	readonly renderMs: number;
	/** Bytes that reading allocated. */
	readonly allocated: number;
	/** What part of the memory allowed that is. */
	readonly memoryShare: number;
}

/** Share of the inputs that go all the way to a picture. */
const RENDERED_SHARE = 0.125;

/** Times that are too long are taken again, and the shortest counts: the machine may have been busy. */
const TRIES = 4;

/**
 * Reads an input in every way, and draws some.
 *
 * Promised for every input: an error of ours or the right values; no more time and memory than `limits`
 * say; a valid file is never refused.
 * @throws {Violation} a promise was broken.
 */
export async function checkInput(
	{ bytes, isValid }: FuzzInput,
	random: Random,
	subject: Subject = OURS,
): Promise<Verdict> {
	const before = bytes.slice();
	const isDrawn = random.chance(RENDERED_SHARE);
	const read = await inTime('reading', bytes, () =>
		typedOutcome(() => readWhole(bytes, subject.readFits)),
	);
	const memoryShare = checkMemory(bytes, read.allocated);
	if (Buffer.compare(before, bytes) !== 0) throw new Violation('the input was changed', 'reading');
	if ('refusal' in read.result && isValid) {
		throw new Violation('a valid file was refused', read.result.refusal.message);
	}
	const hdus = 'value' in read.result ? read.result.value : undefined;
	if (hdus) compareWithReference(bytes, hdus);
	if (
		isValid &&
		hdus?.some(({ hdu, planes }) => hdu.kind === 'image' && hdu.axes.length > 1 && !planes)
	) {
		throw new Violation('a valid image was refused', 'grid');
	}
	const verdict = {
		read: hdus ? ('read' as const) : ('refused' as const),
		images: hdus?.filter(({ planes }) => planes).length ?? 0,
		readMs: read.ms,
		allocated: read.allocated,
		memoryShare,
	};
	if (!isDrawn) return { ...verdict, renderMs: 0 };
	const choice = random.below(2 ** 31);
	const drawn = await inTime('rendering', bytes, () =>
		typedOutcome(() => renderWhole(bytes, new Random(choice), subject)),
	);
	const rendered = 'value' in drawn.result ? 'rendered' : 'refused';
	return { ...verdict, rendered, renderMs: drawn.ms };
}

async function inTime<Result>(
	phase: string,
	bytes: Uint8Array,
	work: () => Promise<Result>,
): Promise<Measured<Result>> {
	const first = await measured(work);
	let ms = first.ms;
	for (let tries = 1; ms > MAX_MS && tries < TRIES; tries++) {
		ms = Math.min(ms, await cpuMsOf(work));
	}
	if (ms <= MAX_MS) return { ...first, ms };
	throw new Violation(`${phase} takes too long`, `${ms} ms for ${bytes.length} bytes`);
}

/** The part of the memory allowed that was taken. @throws {Violation} more than all of it. */
function checkMemory(bytes: Uint8Array, allocated: number): number {
	const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const isPacked =
		isGzip || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('ZIMAGE');
	const most = isPacked ? maxBytesOfGzip(bytes.length) : maxBytes(bytes.length);
	if (allocated <= most) return allocated / most;
	throw new Violation('too much memory', `${allocated} bytes for a file of ${bytes.length}`);
}
