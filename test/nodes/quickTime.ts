/** Real time between two steps, and what a step adds to the time that the test sees. */
const [EVERY_MS, STEP_MS] = [5, 100];

/**
 * In this file's tests, time passes some twenty times as fast: for the nodes, the sandbox and the test itself, which are
 * one process. A step is taken when the process comes to it, so that a busy machine slows both time and what is done in it.
 */
export function useQuickTime(): void {
	let steps: NodeJS.Timeout;
	beforeAll(() => {
		const { setInterval } = globalThis;
		jest.useFakeTimers({
			doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'],
		});
		steps = setInterval(() => jest.advanceTimersByTime(STEP_MS), EVERY_MS);
	});
	afterAll(() => {
		jest.useRealTimers();
		clearInterval(steps);
	});
}
