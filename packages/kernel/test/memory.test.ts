import type { Kernel } from '../src/kernel';
import { CALL_NAMES, type Fronts, randomCall } from './support/randomCall';
import { randomBelow } from './support/randomNumbers';
import { noiseMaker, workingRegions } from './support/workingMemory';

interface Instance {
	readonly fronts: Fronts;
	readonly memory: Kernel;
}

/** Newly loaded modules, with a memory that has not been used. */
function fresh(): Instance {
	let made: Instance | undefined;
	jest.isolateModules(() => {
		const fronts = jest.requireActual<Fronts>('../src');
		made = {
			fronts,
			memory: jest.requireActual<typeof import('../src/kernel')>('../src/kernel').kernel(),
		};
	});
	return made as Instance;
}

describe('the memory of the kernel', () => {
	it('is tested with a call of every function', () => {
		const { fronts } = fresh();
		const functions = Object.entries(fronts).filter(([, front]) => typeof front === 'function');
		expect(functions.map(([name]) => name).sort()).toEqual([...CALL_NAMES].sort());
	});

	it('does not show in later results, regardless of what was called before', () => {
		const below = randomBelow(11);
		const used = fresh();
		for (let round = 0; round < 40; round++) {
			const { name, call } = randomCall(below);
			const found = call(used.fronts);
			if (!isSame(found, call(fresh().fronts))) throw new Error(`${name} in round ${round}`);
		}
	}, 60_000);

	it('may hold anything outside its lasting tables', () => {
		const below = randomBelow(12);
		const makeNoise = noiseMaker(13);
		const [clean, dirty] = [fresh(), fresh()];
		for (let round = 0; round < 60; round++) {
			const { name, call } = randomCall(below);
			makeNoise(dirty.memory.bytes);
			if (!isSame(call(dirty.fronts), call(clean.fronts)))
				throw new Error(`${name} in round ${round}`);
		}
	}, 60_000);

	it('never grows, and what was handed out before never changes', () => {
		const below = randomBelow(14);
		const { fronts, memory } = fresh();
		const size = memory.run.memory.buffer.byteLength;
		const kept: [unknown, string][] = [];
		for (let round = 0; round < 60; round++) {
			const found = randomCall(below).call(fronts);
			kept.push([found, textOf(found)]);
		}
		expect(memory.run.memory.buffer.byteLength).toBe(size);
		expect(memory.bytes.length).toBe(size);
		const [last] = workingRegions().slice(-1);
		expect(size).toBe(last.end);
		for (const [found, text] of kept) expect(textOf(found) === text).toBe(true);
	});
});

/** Every bit of numbers, arrays and what holds them. */
function textOf(result: unknown): string {
	return (
		JSON.stringify(result, (_, value: unknown) => {
			if (ArrayBuffer.isView(value))
				return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
			return typeof value === 'number' ? String(value) : value;
		}) ?? 'undefined'
	);
}

function isSame(a: unknown, b: unknown): boolean {
	return textOf(a) === textOf(b);
}
