import { noiseMaker } from '../../../kernel/test/support/workingMemory';
import { mixedPictures, type Rooms } from './support/mixedPictures';

type KernelModule = typeof import('../../../kernel/src/kernel');

const pictures = mixedPictures();

const load = async (): Promise<Rooms> => ({
	render: await import('../../src/render'),
	lightCurve: await import('../../src/lightCurve'),
	encode: await import('../../src/encode'),
});

/** The same modules as a process that has just started: nothing is kept from any picture before. */
async function loadAnew(): Promise<Rooms> {
	let rooms: Rooms | undefined;
	await jest.isolateModulesAsync(async () => {
		rooms = await load();
	});
	return rooms as Rooms;
}

/** Places in the list between a picture and those that are drawn after it. With `EVERY=1`, all follow it. */
const STEPS = [0, 5];

function somePairs(count: number): number[] {
	const order: number[] = [];
	for (let i = 0; i < count; i++) for (const step of STEPS) order.push(i, (i + step) % count);
	return order;
}

/** Every picture after every picture, itself included, once: a de Bruijn sequence, from its Lyndon words. */
function everyPair(count: number): number[] {
	const order: number[] = [];
	for (let i = 0; i < count; i++) {
		order.push(i);
		for (let j = i + 1; j < count; j++) order.push(i, j);
	}
	return [...order, order[0]];
}

describe('the bytes of a picture', () => {
	let first: readonly Uint8Array[] = [];
	beforeAll(async () => {
		const drawn: Uint8Array[] = [];
		for (const { draw } of pictures) drawn.push(await draw(await loadAnew()));
		first = drawn;
	}, 300_000);

	it('all differ, so that mixing them up is seen', () => {
		const texts = first.map((bytes) => Buffer.from(bytes).toString('base64'));
		expect(new Set(texts).size).toBe(pictures.length);
	});

	it('do not depend on the one drawn before, whichever that is', async () => {
		const rooms = await loadAnew();
		const { length } = pictures;
		const order = process.env.EVERY ? everyPair(length) : somePairs(length);
		expect(
			new Set(order.slice(1).map((now, i) => `${order[i]} ${now}`)).size,
		).toBeGreaterThanOrEqual(length * (process.env.EVERY ? length : STEPS.length));
		let before: Uint8Array | undefined;
		for (const [i, now] of order.entries()) {
			const bytes = await pictures[now].draw(rooms);
			const [last, its] = [order[i - 1], pictures[now].name];
			if (Buffer.compare(bytes, first[now]) !== 0)
				throw new Error(`${its} differs after ${pictures[last].name}`);
			// What was handed out must not be working memory either.
			if (before && Buffer.compare(before, first[last]) !== 0)
				throw new Error(`${its} changed the bytes of ${pictures[last].name}`);
			before = bytes;
		}
	}, 300_000);

	it.each([1, 2])(
		'do not depend on what stands in the kernel (%i)',
		async (seed) => {
			const makeNoise = noiseMaker(seed);
			let calls = 0;
			jest.doMock('@fink/kernel', () => {
				const fronts = jest.requireActual<typeof import('@fink/kernel')>('@fink/kernel');
				const { bytes } = jest.requireActual<KernelModule>('../../../kernel/src/kernel').kernel();
				const dirtied = Object.entries(fronts).map(([name, front]: [string, unknown]) => {
					if (typeof front !== 'function') return [name, front];
					const called = (...given: unknown[]): unknown => {
						// What crc32 looks at may stand there: see scratchBytes.
						if (name !== 'crc32') makeNoise(bytes);
						calls++;
						return (front as (...all: unknown[]) => unknown)(...given);
					};
					return [name, called];
				});
				return Object.fromEntries(dirtied) as object;
			});
			try {
				const rooms = await loadAnew();
				for (const [i, { name, draw }] of pictures.entries())
					if (Buffer.compare(await draw(rooms), first[i]) !== 0)
						throw new Error(`${name} shows what stood in memory`);
			} finally {
				jest.dontMock('@fink/kernel');
			}
			expect(calls).toBeGreaterThan(pictures.length * 2);
		},
		300_000,
	);

	it('do not depend on those that are drawn at the same time', async () => {
		const rooms = await loadAnew();
		const thrice = [...pictures, ...pictures, ...pictures];
		const drawn = await Promise.all(thrice.map(({ draw }) => draw(rooms)));
		drawn.forEach((bytes, i) => {
			if (Buffer.compare(bytes, first[i % pictures.length]) !== 0)
				throw new Error(`${thrice[i].name} differs when all are drawn at once`);
		});
	}, 300_000);
});
