/** Matchers that hold for sure: what each tells from a value and what is expected of it. */
const PLAIN = {
	toBe: (value, expected) => Object.is(value, expected),
	toEqual: (value, expected) => Object.is(value, expected),
	toBeUndefined: (value) => value === undefined,
	toBeNull: (value) => value === null,
	toBeLessThan: (value, limit) => areNumbers(value, limit) && value < limit,
	toBeLessThanOrEqual: (value, limit) => areNumbers(value, limit) && value <= limit,
	toBeGreaterThan: (value, limit) => areNumbers(value, limit) && value > limit,
	toBeGreaterThanOrEqual: (value, limit) => areNumbers(value, limit) && value >= limit,
	toHaveLength: (value, length) => Array.isArray(value) && value.length === length,
};

const areNumbers = (a, b) => typeof a === 'number' && typeof b === 'number';

/**
 * Jest's `expect` makes some 220 functions and a stack trace for each call, before it compares anything: in tests that
 * call it thousands of times, most of their time. This one answers by itself where a value is plainly as expected, and
 * leaves all else to Jest's: every failure, and every matcher that is not listed above.
 */
module.exports = function quickExpect(jestExpect) {
	class Expectation {
		constructor(actual) {
			this.actual = actual;
		}
		get resolves() {
			return promised(jestExpect(this.actual).resolves);
		}
		get rejects() {
			return promised(jestExpect(this.actual).rejects);
		}
	}
	for (const name of Object.keys(jestExpect(undefined))) {
		if (name in Expectation.prototype) continue;
		const get = Object.hasOwn(PLAIN, name)
			? function () {
					return plainMatcher(this.actual, name);
				}
			: function () {
					return jestExpect(this.actual)[name];
				};
		Object.defineProperty(Expectation.prototype, name, { get });
	}

	function plainMatcher(actual, name) {
		return function matcher(...expected) {
			if (expected.length < PLAIN[name].length && PLAIN[name](actual, ...expected)) {
				jestExpect.getState().assertionCalls++;
				jestExpect.getState().numPassingAsserts++;
				return;
			}
			try {
				jestExpect(actual)[name](...expected);
			} catch (error) {
				throw atTest(error);
			}
		};
	}

	const expect = (actual, ...rest) =>
		rest.length === 0 ? new Expectation(actual) : jestExpect(actual, ...rest);
	return Object.setPrototypeOf(expect, jestExpect);
};

/** Matchers of a promise, and of `not`, whose errors point at the test. */
function promised({ not, ...matchers }) {
	const entries = Object.entries(matchers).map(([name, match]) => [
		name,
		async (...expected) => {
			try {
				return await match(...expected);
			} catch (error) {
				throw atTest(error);
			}
		},
	]);
	return { ...Object.fromEntries(entries), ...(not && { not: promised(not) }) };
}

/** The error without the lines of this file, so that Jest shows the line of the test. */
function atTest(error) {
	const lines = error.stack.split('\n');
	error.stack = lines.filter((line) => !line.includes(__filename)).join('\n');
	return error;
}
