import { type ProgressContext, tellProgress } from '@fink/kit';

/** Time between two messages. */
const EVERY_MS = 1000;

/** Counts detections over all items of a run and says now and then how far it is. */
export interface Progress {
	/** So many more detections will be fetched. */
	expect(detections: number): void;
	/** One of them came, or failed. */
	advance(): void;
}

/** @param context - Where it is said. */
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
