import { setTimeout as sleep } from 'node:timers/promises';

import type { AskedProcess } from '../asked/askedProcess';

/** Asks a process again and again. @returns The first answer that will do. */
export async function askUntil<Answer>(
	asked: AskedProcess,
	request: object,
	will: (answer: Answer) => boolean,
	pauseMs = 100,
): Promise<Answer> {
	for (;;) {
		const answer = await asked.ask<Answer>(request);
		if (will(answer)) return answer;
		await sleep(pauseMs);
	}
}
