import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
	checkInput,
	Random,
	shrinkInput,
	Violation,
	type FuzzInput,
} from '../../packages/core/test/fits/fuzz';

/** An input that broke a promise. */
export interface Failure {
	readonly input: FuzzInput;
	readonly violation: Violation;
	readonly seed: number;
	readonly index: number;
}

/**
 * Keeps an input that broke a promise: as it was, as small as it still breaks it, and what was seen.
 *
 * @returns The path of the smaller file.
 */
export async function keepFailure(failure: Failure, folder: string): Promise<string> {
	const { input, violation, seed, index } = failure;
	const small = await shrinkInput(input.bytes, async (bytes) => {
		return (
			(await violationOf({ ...input, bytes, isValid: false }, seed, index)) === violation.invariant
		);
	});
	mkdirSync(folder, { recursive: true });
	const name = join(folder, `seed-${seed}-input-${index}`);
	writeFileSync(`${name}.fits`, input.bytes);
	writeFileSync(`${name}.small.fits`, small);
	const about = { seed, index, kind: input.kind, bytes: input.bytes.length, small: small.length };
	const seen = { invariant: violation.invariant, detail: violation.detail };
	writeFileSync(`${name}.json`, `${JSON.stringify({ ...about, ...seen }, undefined, '\t')}\n`);
	return `${name}.small.fits`;
}

async function violationOf(input: FuzzInput, seed: number, index: number): Promise<string> {
	try {
		await checkInput(input, new Random(seed, index));
		return '';
	} catch (error) {
		return error instanceof Violation ? error.invariant : String(error);
	}
}
