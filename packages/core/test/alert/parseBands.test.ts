import { parseBands } from '../../src/alert';

describe('parseBands', () => {
	it.each([
		[
			['r', 'g'],
			['g', 'r'],
		],
		['g, r', ['g', 'r']],
		['RG', ['g', 'r']],
		[['z', 'z'], ['z']],
		[
			['u', ['y']],
			['u', 'y'],
		],
		[[], []],
		['', []],
		[undefined, []],
		[null, []],
	])('reads %j as %j', (given, expected) => {
		expect(parseBands(given)).toEqual(expected);
	});

	it.each([
		['gx', 'x'],
		[['r', '3'], '3'],
		[7, '7'],
		[{}, '['],
	])('refuses %j because of "%s"', (given, letter) => {
		expect(() => parseBands(given)).toThrow(`contains "${letter}", which is not a band`);
	});
});
