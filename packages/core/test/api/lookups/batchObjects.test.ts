import { batchObjects, type ObjectsAnswer } from '../../../src/api';

/** A server with two rows per object, except the objects it doesn't know. */
function server(unknown: readonly string[] = []) {
	const requests: string[][] = [];
	const fetch = async (ids: string[]): Promise<ObjectsAnswer> => {
		requests.push(ids);
		if (ids.includes('666')) throw new Error('failed');
		const known = ids.filter((id) => !unknown.includes(id));
		return {
			rows: known.flatMap((id) =>
				[1, 2].map((n) => ({
					'r:diaObjectId': id,
					'r:diaSourceId': `${id}${n}`,
					'r:midpointMjdTai': n,
				})),
			),
			missingIds: ids.filter((id) => unknown.includes(id)),
			truncatedIds: [],
			absentColumns: ['r:x'],
		};
	};
	return { requests, fetch };
}

const range = (count: number) => Array.from({ length: count }, (_, n) => String(n + 1));

describe('batchObjects', () => {
	it('asks for 300 objects of 300 questions in 6 requests and gives each its own rows', async () => {
		const { requests, fetch } = server();
		const answerTo = batchObjects(
			range(300).map((id) => [id]),
			fetch,
			'newest',
		);
		for (const [index, id] of range(300).entries()) {
			const { rows } = await answerTo(index);
			expect(rows.map((row) => row['r:diaSourceId'])).toEqual([`${id}2`, `${id}1`]);
		}
		expect(requests.map((ids) => ids.length)).toEqual([50, 50, 50, 50, 50, 50]);
	});

	it('asks for an object once, however many questions name it, and copies its rows', async () => {
		const { requests, fetch } = server();
		const answerTo = batchObjects([['1', '2'], ['2', '2'], ['2']], fetch, 'asked');
		const [first, second, third] = await Promise.all([0, 1, 2].map(answerTo));
		expect(requests).toEqual([['1', '2']]);
		expect(first.rows.map((row) => row['r:diaObjectId'])).toEqual(['1', '1', '2', '2']);
		expect(second.rows).toHaveLength(2);
		expect(second.rows[0]).toEqual(third.rows[0]);
		expect(second.rows[0]).not.toBe(third.rows[0]);
	});

	it('reports objects without rows to those who asked for them', async () => {
		const { fetch } = server(['2']);
		const answerTo = batchObjects([['1'], ['3', '2']], fetch, 'newest');
		expect((await answerTo(0)).missingIds).toEqual([]);
		expect(await answerTo(1)).toMatchObject({ missingIds: ['2'], absentColumns: ['r:x'] });
	});

	it('fails only the questions whose request failed, and leaves the unasked unsent', async () => {
		const { requests, fetch } = server();
		const questions = [...range(50), '666', ...range(1000).slice(700)].map((id) => [id]);
		const answerTo = batchObjects(questions, fetch, 'newest');
		expect((await answerTo(0)).rows).toHaveLength(2);
		await expect(answerTo(50)).rejects.toThrow('failed');
		expect((await answerTo(120)).rows).toHaveLength(2);
		expect(requests.length).toBeLessThan(7);
	});
});
