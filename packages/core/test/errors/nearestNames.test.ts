import { nearestNames } from '../../src';

describe('nearestNames', () => {
	const stretches = ['sigmoid', 'linear', 'sqrt', 'power', 'log', 'asinh', 'sinh'];

	it.each([
		['linaer', ['linear']],
		['LOG', ['log']],
		['lin', ['linear', 'log', 'sinh']],
		['asin', ['asinh', 'sinh']],
		['completely different', []],
	])('finds for %s what was meant', (typed, expected) => {
		expect(nearestNames(typed, stretches)).toEqual(expected);
	});

	it('returns no more than asked for', () => {
		expect(nearestNames('aa', ['ab', 'ac', 'ad', 'ae'], 2)).toEqual(['ab', 'ac']);
	});
});
