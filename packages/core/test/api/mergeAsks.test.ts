import { mergeAsks } from '../../src/api';
import { failureOf } from './testClient';

const keysTo = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);

describe('questions for one thing each', () => {
	it('go out together: simultaneous ones at once, others while a request is under way', async () => {
		const asked: string[][] = [];
		const ask = mergeAsks(async (keys) => {
			asked.push(keys);
			await new Promise((done) => setTimeout(done, 5));
			return new Map(keys.map((key) => [key, key.length]));
		}, 50);
		const answers = Promise.all(keysTo(120).map(ask));
		const late = ask('k0');
		expect(await answers).toEqual(keysTo(120).map(({ length }) => length));
		expect(await late).toBe(2);
		expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
		expect(await ask('again')).toBe(5);
		expect(asked).toHaveLength(4);
	});

	it('have no answer where the request brought none', async () => {
		const ask = mergeAsks(async () => new Map([['a', 1]]), 2);
		expect(await Promise.all([ask('a'), ask('b')])).toEqual([1, undefined]);
	});

	it('fail with their own request, and no others do', async () => {
		let requests = 0;
		const ask = mergeAsks(async (keys) => {
			if (++requests === 1) throw new Error('denied');
			return new Map(keys.map((key) => [key, true]));
		}, 2);
		const outcomes = [ask('a'), ask('b')].map(failureOf);
		const other = ask('c');
		expect((await Promise.all(outcomes)).map(({ message }) => message)).toEqual([
			'denied',
			'denied',
		]);
		expect(await other).toBe(true);
	});
});
