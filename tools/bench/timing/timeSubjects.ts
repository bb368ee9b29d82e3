/** One thing to be timed. */
export interface Subject {
	readonly name: string;
	/** Runs it that many times; returns µs of processor time for one run. */
	readonly time: (times: number) => number | Promise<number>;
}

/** What a comparison found. */
export interface Timings {
	/** Median over the rounds, µs, by the subject's name. */
	readonly medianUs: ReadonlyMap<string, number>;
	/** Median over the rounds of one subject's time over another's of the same round. */
	ratio(name: string, to: string): number;
}

/**
 * About how long one turn of a subject takes. Long enough that its own code and data are at hand for most of
 * it, as in a run of many pictures, short beside what else the machine does.
 */
const TURN_US = 40_000;
/** Processor time for warming up: V8 optimizes what runs often, and what ships runs often. */
const WARM_UP_US = 400_000;

/**
 * Times subjects alternately, so that other work on the machine affects all of them alike. Ratios are taken
 * within each round, and the median of the ratios is reported.
 *
 * Time is the processor time of the whole process, garbage collection and compilation in other threads
 * included: a little more than the elapsed time on a quiet machine, and still true on a busy one.
 *
 * @param rounds - How many turns each subject has, after warming up.
 */
export async function timeSubjects(subjects: readonly Subject[], rounds: number): Promise<Timings> {
	const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
	const perTurn = new Map<string, number>();
	for (const { name, time } of subjects) {
		let onceUs = Math.max(1, await time(1));
		for (let doneUs = onceUs, turn = 1; doneUs < WARM_UP_US; turn = timesFor(TURN_US, onceUs)) {
			onceUs = Math.max(1, await time(turn));
			doneUs += onceUs * turn;
		}
		perTurn.set(name, timesFor(TURN_US, onceUs));
	}
	for (let round = 0; round < rounds; round++) {
		for (const { name, time } of subjects)
			times.get(name)?.push(await time(perTurn.get(name) ?? 1));
	}
	const of = (name: string) => times.get(name) ?? [];
	return {
		medianUs: new Map([...times].map(([name, all]) => [name, median(all)])),
		ratio: (name, to) => median(of(name).map((us, round) => us / of(to)[round])),
	};
}

function timesFor(targetUs: number, onceUs: number): number {
	return Math.max(1, Math.round(targetUs / onceUs));
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Times a function of this process. */
export function subject(name: string, run: () => unknown): Subject {
	return {
		name,
		time: async (times) => {
			const start = process.cpuUsage();
			for (let i = 0; i < times; i++) await run();
			const { user, system } = process.cpuUsage(start);
			return (user + system) / times;
		},
	};
}
