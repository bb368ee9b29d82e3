import type { PollCost } from '../support/Watcher';
import type { StoryResult } from './Account';

/** Ids that a stored cursor holds, and its bytes. */
export interface CursorSize {
	readonly ids: number;
	readonly bytes: number;
}

/** A story that ran to its end. */
export interface ToldStory extends StoryResult {
	readonly costs: readonly PollCost[];
	/** When it held most. */
	readonly fullestCursor: CursorSize;
}

/** Measures a cursor as it is stored. */
export function measureCursor(stored: string | undefined): CursorSize {
	const { targets = {} } = JSON.parse(stored ?? '{}') as {
		targets?: Record<string, { seen: Record<string, string> }>;
	};
	const lines = Object.values(targets).flatMap(({ seen }) => Object.values(seen));
	const ids = lines.reduce((sum, line) => sum + line.split(' ').length, 0);
	return { ids, bytes: stored?.length ?? 0 };
}
