import { gzipSync } from 'node:zlib';
import { joined } from '../../support/fitsBytes';
import type { Random } from '../Random';
import { compressedFile } from './compressedFile';
import { DAMAGES, lieOfTiles } from './damages';
import { MONSTERS } from './monsters';
import { COMPRESSED, ORIGINALS } from './originals';
import { strangeImage, validFile } from './validFile';

/** One input of the fuzzer. */
export interface FuzzInput {
	/** How it was made. */
	readonly kind: string;
	readonly bytes: Uint8Array;
	/** Obeys the standard: to refuse it is a failure. */
	readonly isValid: boolean;
}

type Maker = (random: Random) => Uint8Array;

const WHOLE: Readonly<Record<string, Maker>> = {
	valid: validFile,
	'valid, strange pixels and coordinates': strangeImage,
	'valid, compressed in tiles': compressedFile,
	'valid, gzipped': (random) => {
		const file = validFile(random);
		const cut = random.below(file.length);
		const parts = random.chance(0.5) ? [file] : [file.subarray(0, cut), file.subarray(cut)];
		return joined(...parts.map((part) => gzipSync(part, { level: random.below(10) })));
	},
};

const SPOILED: Readonly<Record<string, Maker>> = {
	...Object.fromEntries(
		Object.entries(DAMAGES).map(([name, damage]): [string, Maker] => [
			name,
			(random) => damage(anyFile(random), random),
		]),
	),
	'two damages': (random) => {
		const damages = Object.values(DAMAGES);
		const once = random.pick(damages)(anyFile(random), random);
		return once.length === 0 ? once : random.pick(damages)(once.slice(), random);
	},
	'compressed image, damaged': (random) => {
		const file = random.chance(0.5)
			? random.pick(COMPRESSED).bytes.slice()
			: compressedFile(random);
		return random.pick(Object.values(DAMAGES))(file, random);
	},
	'compressed image, lying': (random) => {
		const file = random.chance(0.5)
			? random.pick(COMPRESSED).bytes.slice()
			: compressedFile(random);
		return lieOfTiles(file, random);
	},
	'two files joined': (random) => joined(anyFile(random), anyFile(random)),
	'two files spliced': (random) => {
		const [a, b] = [anyFile(random), anyFile(random)];
		return joined(a.subarray(0, random.below(a.length)), b.subarray(random.below(b.length)));
	},
};

const COMMON = [...Object.entries(WHOLE), ...Object.entries(SPOILED)];
const RARE = Object.entries(MONSTERS);

/** They take long to make and to refuse. */
const MONSTER_SHARE = 0.03;

/** Names of all kinds of inputs. */
export const INPUT_KINDS: readonly string[] = [...COMMON, ...RARE].map(([kind]) => kind);

/**
 * Makes an input; the same numbers make the same input.
 *
 * @param only - Always this kind.
 */
export function makeInput(random: Random, only?: string): FuzzInput {
	const chosen = random.chance(MONSTER_SHARE) ? random.pick(RARE) : random.pick(COMMON);
	const [kind, make] = [...COMMON, ...RARE].find(([name]) => name === only) ?? chosen;
	return { kind, bytes: make(random), isValid: kind in WHOLE };
}

function anyFile(random: Random): Uint8Array {
	if (random.chance(0.3)) return random.pick(ORIGINALS).bytes.slice();
	return random.chance(0.3) ? strangeImage(random) : validFile(random);
}
