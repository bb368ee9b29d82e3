import type { HoldBack } from './HoldBack';
import type { WatchRules } from './Rules';
import type { Start } from './Start';
import type { WatchMemory } from './WatchMemory';

/** What a poll goes by. */
export interface PollOptions {
	readonly start: Start;
	readonly rules: WatchRules;
	/** This moment, MJD in TAI. */
	readonly nowMjdTai: number;
	/** Of the last poll of this process. @default none: everything is read anew */
	readonly memory?: WatchMemory;
	/** Keeps alerts back that can't be handed on yet. @default none is kept back */
	readonly holdBack?: HoldBack;
}
