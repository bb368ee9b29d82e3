import { createRequire } from 'node:module';
import { join } from 'node:path';

import { askedProcess } from '../asked/askedProcess';
import type { Subject } from '../timing/timeSubjects';
import type { PhysicalLimit } from './limitOf';
import type { LimitRequest } from './limitMain';

/** The limits, timed in a process of their own. */
export interface TimedLimits {
	/** One to be timed in turns with others. @param png - Path of the picture as we made it. */
	subject(limit: keyof PhysicalLimit, files: readonly string[], png: string): Subject;
	stop(): void;
}

/**
 * Starts the process that measures limits: native zlib leaves much outside V8's heap, and the collections that
 * brings about make V8 drop the code it has optimized, so it must not share a process with what ships.
 */
export function startLimit(): TimedLimits {
	const tsx = createRequire(__filename).resolve('tsx/cjs');
	const main = join(__dirname, 'limitMain.ts');
	const { ask, stop } = askedProcess('the limit', process.execPath, ['--require', tsx, main]);
	const request = async (asked: LimitRequest) => (await ask<{ us: number }>(asked)).us;
	return {
		subject: (limit, files, png) => ({
			name: limit,
			time: async (times) => await request({ limit, files, png, times }),
		}),
		stop,
	};
}
