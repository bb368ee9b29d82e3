import { sleep } from 'n8n-workflow';

/** Longest stretch of work without a look at what else n8n has to do. */
const MAX_STRETCH_MS = 12;

let stretchBeganMs = Date.now();
let pause: Promise<void> | undefined;

/**
 * To be awaited between pieces of work: lets n8n's event loop turn once when that has been kept busy for some
 * time, so that the editor and other executions stay alive while thousands of pictures are drawn.
 *
 * Awaiting a promise alone does not let it turn; a timer does. All executions share one loop, so they share
 * the clock here too.
 */
export async function letOthersRun(): Promise<void> {
	// Looked at again after each pause: whoever else waited may have worked meanwhile.
	while (pause !== undefined || Date.now() - stretchBeganMs >= MAX_STRETCH_MS) {
		pause ??= sleep(0).then(() => {
			stretchBeganMs = Date.now();
			pause = undefined;
		});
		await pause;
	}
}
