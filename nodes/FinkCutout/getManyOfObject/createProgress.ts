import { type ProgressContext, tellProgress } from '@fink/kit';

/** Time between two messages. */
const EVERY_MS = 1000;

/** Counts detections over all items of a run and reports progress from time to time. */
export interface Progress {
	/** Adds this number of detections to download. */
	expect(detections: number): void;
	/** One of them was downloaded, or failed. */
	advance(): void;
}

/** @param context - Where progress is reported. */
export function createProgress(context: ProgressContext): Progress {
	let expected = 0;
	let fetched = 0;
	let saidAt = -Infinity;
	return {
		expect(detections) {
			expected += detections;
		},
		advance() {
			fetched++;
			if (fetched < expected && Date.now() - saidAt < EVERY_MS) return;
			saidAt = Date.now();
			tellProgress(context, 'Fink Cutout', `Cutouts of ${fetched} of ${expected} detections`);
		},
	};
}
