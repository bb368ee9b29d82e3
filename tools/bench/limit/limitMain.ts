import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { subject } from '../timing/timeSubjects';
import { limitOf, type PhysicalLimit } from './limitOf';

/** What this process is asked: the time of one run, in µs of processor time. */
export interface LimitRequest {
	readonly limit: keyof PhysicalLimit;
	/** Paths of the FITS files. */
	readonly files: readonly string[];
	/** Path of the picture as we made it. */
	readonly png: string;
	readonly times: number;
}

let known: { readonly png: string; readonly limit: PhysicalLimit } | undefined;

async function answer({ limit, files, png, times }: LimitRequest): Promise<{ us: number }> {
	if (known?.png !== png) known = { png, limit: limitOf(files.map(read), read(png)) };
	const us = await subject(limit, known.limit[limit]).time(times);
	return { us };
}

function read(path: string): Uint8Array {
	return new Uint8Array(readFileSync(path));
}

createInterface({ input: process.stdin }).on('line', (line) => {
	answer(JSON.parse(line) as LimitRequest).then(
		(found) => console.log(JSON.stringify(found)),
		(error: unknown) => console.log(JSON.stringify({ error: String(error) })),
	);
});
