import { sleep } from 'n8n-workflow';

/** Maximum working time before other tasks of n8n get a turn. */
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
	// Checked again after each pause, since others may have worked in the meantime.
	while (pause !== undefined || Date.now() - stretchBeganMs >= MAX_STRETCH_MS) {
		pause ??= sleep(0).then(() => {
			stretchBeganMs = Date.now();
			pause = undefined;
		});
		await pause;
	}
}
