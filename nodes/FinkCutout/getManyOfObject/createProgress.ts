import type { IExecuteFunctions } from 'n8n-workflow';

/** Time between two messages. */
const EVERY_MS = 1000;

/** Counts detections over all items of a run and says now and then how far it is. */
export interface Progress {
	/** So many more detections will be fetched. */
	expect(detections: number): void;
	/** One of them came, or failed. */
	advance(): void;
}

/**
 * Where n8n shows it: manual runs in the browser's console, which the editor mirrors with the node's name;
 * all runs in the server's log at level debug. n8n has no progress bar, and old versions neither of these.
 */
export function createProgress(
	context: Pick<IExecuteFunctions, 'sendMessageToUI' | 'logger'>,
): Progress {
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
			const message = `Cutouts of ${fetched} of ${expected} detections`;
			context.sendMessageToUI?.(message);
			context.logger?.debug(`Fink Cutout: ${message}`);
		},
	};
}
