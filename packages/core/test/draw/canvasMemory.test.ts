import { canvasOf, giveBack, makeCanvas, WHITE } from '../../src/draw';

describe('giveBack', () => {
	it('lets the next canvas of that size have the memory, in its own color', () => {
		const first = makeCanvas(4, 3, WHITE);
		giveBack(first);
		const second = makeCanvas(6, 2, [1, 2, 3, 4]);
		expect(second.data.buffer).toBe(first.data.buffer);
		expect(Array.from(second.data)).toEqual(Array.from({ length: 12 }, () => [1, 2, 3, 4]).flat());
		giveBack(second);
		expect(makeCanvas(3, 4).data.every((value) => value === 0)).toBe(true);
	});

	it('never lets two canvases share memory', () => {
		const first = makeCanvas(4, 3);
		giveBack(first);
		giveBack(first);
		const second = makeCanvas(4, 3);
		giveBack(first);
		const third = makeCanvas(4, 3);
		giveBack({ ...second });
		const fourth = makeCanvas(4, 3);
		expect(new Set([second, third, fourth].map(({ data }) => data.buffer)).size).toBe(3);
	});

	it('is for canvases of the same size only', () => {
		const first = makeCanvas(4, 3);
		giveBack(first);
		expect(makeCanvas(4, 4).data).toHaveLength(64);
		expect(makeCanvas(2, 2).data.buffer).not.toBe(first.data.buffer);
	});

	it('leaves rasters and copies of them alone, and more than 8 MiB', () => {
		const copy = canvasOf(makeCanvas(4, 3));
		giveBack(copy);
		expect(makeCanvas(4, 3).data.buffer).not.toBe(copy.data.buffer);
		const large = makeCanvas(1025, 2048);
		giveBack(large);
		expect(makeCanvas(1025, 2048).data.buffer).not.toBe(large.data.buffer);
	});
});
