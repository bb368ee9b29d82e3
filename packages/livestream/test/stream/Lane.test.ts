import type { Plan } from '../../src/stream/Block';
import { keyOfBlock } from '../../src/stream/keyOfBlock';
import { Lane } from '../../src/stream/Lane';
import { readNote, writeNote } from '../../src/stream/note';

const entry = (offset: bigint, readMs = 0) => ({
	offset,
	bytes: 10,
	readMs,
	payload: Number(offset),
});
const LIMITS = { count: 3, lingerMs: 1000, bytes: 1000 };
const lane = (limits = LIMITS, offset = 0n, plan?: Plan) =>
	new Lane<number>({ topic: 't', partition: 0, offset, plan }, limits);

it('a block is due when it is full, or when its first alert has waited long enough', () => {
	const one = lane();
	expect(one.dueMs).toBe(Infinity);
	one.add([entry(0n, 500), entry(1n, 600)], 2n);
	expect(one.dueMs).toBe(1500);
	one.add([entry(2n, 700)], 3n);
	expect(one.dueMs).toBe(500);
	expect(one.isHungry).toBe(false);
});

it('what meets no condition is done, before, within and behind a block', () => {
	const one = lane();
	one.add([], 5n);
	expect(one.from).toBe(5n);
	one.add([entry(7n), entry(9n)], 12n);
	const block = one.take();
	expect([block.from, block.to]).toEqual([7n, 12n]);
	one.done(block);
	expect(one.from).toBe(12n);
});

it('a remembered range becomes the same block, whatever the limits are now', () => {
	const one = lane({ count: 1, lingerMs: 0, bytes: 1 }, 4n, { to: 9n, attempt: 2 });
	one.add([entry(4n), entry(6n)], 7n);
	expect(one.dueMs).toBe(Infinity);
	expect(one.isHungry).toBe(true);
	one.add([entry(8n), entry(9n)], 10n);
	expect(one.isHungry).toBe(false);
	const block = one.take();
	expect(block).toMatchObject({ from: 4n, to: 9n, attempt: 2, isRemembered: true });
	expect(block.entries.map(({ payload }) => payload)).toEqual([4, 6, 8]);
	one.done(block);
	expect(one.take()).toMatchObject({ from: 9n, to: 10n });
});

it('a block may be larger than the limit of bytes only by a single alert', () => {
	const one = lane({ count: 9, lingerMs: 0, bytes: 25 });
	one.add([entry(0n), entry(1n), { ...entry(2n), bytes: 900 }, entry(3n)], 4n);
	expect(one.take().entries).toHaveLength(2);
});

it('a block that is emitted again keeps its range and waits its time', () => {
	const one = lane();
	one.add([entry(0n), entry(1n)], 2n);
	const block = one.take();
	one.add([entry(2n)], 3n);
	one.again(block, 2, 7000);
	expect(one.dueMs).toBe(7000);
	expect(one.take()).toMatchObject({ from: 0n, to: 2n, attempt: 2 });
});

it.each([
	[{ reading: 'mx0w0ado' }, 'fink1 mx0w0ado'],
	[{ reading: 'a', plan: { to: 12n, attempt: 3 } }, 'fink1 a 12 3'],
])('a note survives the broker: %p', (note, text) => {
	expect(writeNote(note)).toBe(text);
	expect(readNote(text)).toEqual(note);
});

it.each(['', 'x', 'fink1', 'fink1 a 1', 'fink1 a -1 1', 'fink2 a 1 1', '{"a":1}'])(
	'a note of another program is none of ours: "%s"',
	(text) => {
		expect(readNote(text)).toBeUndefined();
	},
);

describe('keys', () => {
	const block = {
		topic: 't',
		partition: 3,
		from: 5n,
		to: 9n,
		attempt: 1,
		entries: [],
		isRemembered: false,
	};

	it('name the group, the topic, the partition, the range and the reading', () => {
		expect(keyOfBlock(block, 'g', 'r')).toBe('fink:g:t:3:5-8:r');
		expect(keyOfBlock({ ...block, to: 6n }, 'g', 'r')).toBe('fink:g:t:3:5:r');
		expect(keyOfBlock({ ...block, attempt: 2 }, 'g', 'r')).toBe('fink:g:t:3:5-8:r:2');
	});

	it('fit the column of n8n, however long the names are', () => {
		const long = { ...block, topic: 't'.repeat(249) };
		const keys = ['a', 'b'].map((group) => keyOfBlock(long, group.repeat(300), 'r'));
		expect(keys.every((key) => key.length <= 255)).toBe(true);
		expect(keys[0]).not.toBe(keys[1]);
	});
});

/** Numbers that look random and are the same in every run. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('stories of one partition, with kills at every step', () => {
	it.each(Array.from({ length: 200 }, (_, seed) => seed + 1))('story %d', (seed) => {
		const random = randomOf(seed);
		const count = 5 + Math.floor(random() * 60);
		const passes = Array.from({ length: count }, () => random() < 0.6);
		/** What the broker keeps, and what n8n keeps. */
		const stored = { offset: 0n, note: writeNote({ reading: 'r' }) };
		const keys = new Set<string>();
		const emitted: number[] = [];
		let kills = 0;
		let steps = 0;
		const isKilled = () => steps++ < 2000 && random() < 0.15;
		const live = (): boolean => {
			// A process: begins where the broker says, with limits of its own, until it is killed.
			const limits = { count: 1 + Math.floor(random() * 5), lingerMs: 0, bytes: 1000 };
			const plan = readNote(stored.note)?.plan;
			const one = lane(limits, stored.offset, plan);
			for (;;) {
				if (one.from >= BigInt(count) && !one.planned) return true;
				const chunk = 1 + Math.floor(random() * 4);
				if (one.isHungry && one.next < BigInt(count)) {
					const to = BigInt(Math.min(count, Number(one.next) + chunk));
					const fresh = [];
					for (let at = one.next; at < to; at++) if (passes[Number(at)]) fresh.push(entry(at));
					one.add(fresh, to);
				}
				if (isKilled()) return false;
				if (one.dueMs === Infinity || random() < 0.2) continue;
				const block = one.take();
				if (!block.isRemembered) {
					stored.offset = block.from;
					stored.note = writeNote({ reading: 'r', plan: { to: block.to, attempt: 1 } });
				}
				if (isKilled()) return false;
				const key = keyOfBlock(block, 'g', 'r');
				if (!keys.has(key)) {
					keys.add(key);
					emitted.push(...block.entries.map(({ payload }) => payload));
				}
				if (isKilled()) return false;
				one.done(block);
				stored.offset = block.to;
				stored.note = writeNote({ reading: 'r' });
				if (isKilled()) return false;
			}
		};
		while (!live()) kills++;
		const expected = passes.flatMap((does, offset) => (does ? [offset] : []));
		expect(emitted).toEqual(expected);
		expect(kills).toBeGreaterThanOrEqual(0);
	});
});
