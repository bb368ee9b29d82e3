import type { Plan } from './Block';

/** What is stored with an offset at the broker. */
export interface Note {
	/**
	 * Names the reading that the offset belongs to: a new one begins when the user sets the position. Ranges of
	 * different readings have different keys, so that an alert that is read again on purpose is emitted again.
	 */
	readonly reading: string;
	/** The range from the offset on that may have been emitted. */
	readonly plan?: Plan;
}

/** Text before the parts, to distinguish notes of other programs. */
const MARK = 'fink1';

/** The note as text, well below the 4,096 bytes that a broker takes. */
export function writeNote({ reading, plan }: Note): string {
	return [MARK, reading, ...(plan ? [plan.to, plan.attempt] : [])].join(' ');
}

/** The note of a text; `undefined` when another program wrote it. */
export function readNote(text: string): Note | undefined {
	const match = /^fink1 ([\da-z]{1,16})(?: (\d{1,19}) (\d{1,6}))?$/.exec(text);
	if (!match) return undefined;
	const [, reading, to, attempt] = match;
	return {
		reading,
		...(to !== undefined && { plan: { to: BigInt(to), attempt: Number(attempt) } }),
	};
}

/** The name of a reading that begins now: short, and different from those before. */
export function nameReading(nowMs: number): string {
	return Math.floor(nowMs).toString(36);
}
