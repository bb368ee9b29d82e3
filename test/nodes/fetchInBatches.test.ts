import { fetchInBatches } from '../../nodes/FinkQuickLook/fetchInBatches';

/** Fetches that end when the test says so, and what began so far. */
function openFetches() {
	const begun: number[] = [];
	const ends = new Map<number, { done: () => void; fail: (error: Error) => void }>();
	const fetch = async (index: number): Promise<string> => {
		begun.push(index);
		return await new Promise<string>((resolve, reject) => {
			ends.set(index, { done: () => resolve(`data ${index}`), fail: reject });
		});
	};
	const settle = async () => await new Promise((resolve) => setImmediate(resolve));
	return { begun, fetch, settle, end: (index: number) => ends.get(index) };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('fetchInBatches', () => {
	it('gives no item its data before the whole batch is there, and fetches eight at once', async () => {
		const { begun, fetch, settle, end } = openFetches();
		const fetchedOf = fetchInBatches(10, fetch, true);
		const given: string[] = [];
		const all = Promise.all(upTo(10).map(async (index) => given.push(await fetchedOf(index))));
		await settle();
		expect(begun).toEqual(upTo(8));
		for (const index of upTo(9)) {
			end(index)?.done();
			await settle();
		}
		expect([begun, given]).toEqual([upTo(10), []]);
		end(9)?.done();
		await all;
		expect(given).toEqual(upTo(10).map((index) => `data ${index}`));
	});

	it('begins the next batch when its first item is asked for, and fetches each item once', async () => {
		const begun: number[] = [];
		const fetch = async (index: number) => {
			begun.push(index);
			return await Promise.resolve(index);
		};
		const fetchedOf = fetchInBatches(220, fetch, true);
		for (const index of upTo(100)) expect(await fetchedOf(index)).toBe(index);
		expect(begun).toEqual(upTo(100));
		for (const index of upTo(220).slice(100)) expect(await fetchedOf(index)).toBe(index);
		expect(begun).toEqual(upTo(220));
	});

	it('opens a batch at its first failure, begins nothing more, and keeps each item its own outcome', async () => {
		const { begun, fetch, settle, end } = openFetches();
		const fetchedOf = fetchInBatches(50, fetch, true);
		const first = fetchedOf(0);
		const third = fetchedOf(2);
		await settle();
		end(2)?.fail(new Error('no server'));
		await expect(third).rejects.toThrow('no server');
		end(0)?.done();
		expect(await first).toBe('data 0');
		await settle();
		expect(begun).toEqual(upTo(8));
	});

	it('goes on after a failure where the node continues on fail', async () => {
		const fetch = async (index: number) =>
			await (index === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(index));
		const fetchedOf = fetchInBatches(20, fetch, false);
		const outcomes = await Promise.allSettled(
			upTo(20).map(async (index) => await fetchedOf(index)),
		);
		expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
			upTo(20).map((index) => index !== 1),
		);
	});
});
