import fc from 'fast-check';

import { AnswerFrames } from '../../src/client/kafka/AnswerFrames';

/** What a socket does: as many bytes as there are and as fit. */
function read(stream: Buffer, pieces: readonly number[]): Buffer[] {
	const frames = new AnswerFrames(() => false);
	const answers: Buffer[] = [];
	for (let at = 0, turn = 0; at < stream.length; turn++) {
		const { room } = frames;
		const bytes = Math.min(pieces[turn % pieces.length], room.length, stream.length - at);
		stream.copy(room, 0, at, at + bytes);
		at += bytes;
		answers.push(...frames.written(bytes));
	}
	return answers;
}

const framed = (answer: Uint8Array): Buffer => {
	const length = Buffer.alloc(4);
	length.writeInt32BE(answer.length);
	return Buffer.concat([length, answer]);
};

it('gives each answer whole, however the bytes come', () => {
	const answer = fc.oneof(
		fc.uint8Array({ minLength: 4, maxLength: 40 }),
		fc.integer({ min: 16_000, max: 70_000 }).map((length) => new Uint8Array(length).fill(7)),
	);
	fc.assert(
		fc.property(
			fc.array(answer, { minLength: 1, maxLength: 6 }),
			fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 5 }),
			(answers, pieces) => {
				const found = read(Buffer.concat(answers.map(framed)), pieces);
				expect(found.map((one) => one.toString('hex'))).toEqual(
					answers.map((one) => Buffer.from(one).toString('hex')),
				);
			},
		),
		{ numRuns: 60 },
	);
});

it('lets the socket write a long answer where it stays', () => {
	const frames = new AnswerFrames(() => false);
	const length = Buffer.from([0, 1, 0, 0]);
	length.copy(frames.room);
	expect(frames.written(4)).toEqual([]);
	const { room } = frames;
	expect(room).toHaveLength(65_536);
	const [answer] = frames.written(65_536);
	expect([answer.buffer === room.buffer, answer.byteOffset]).toEqual([true, room.byteOffset]);
});

it('where it may, uses the memory of the last answer again', () => {
	const frames = new AnswerFrames(() => true);
	const take = (answer: number[]) => {
		framed(Uint8Array.from(answer)).copy(frames.room);
		return frames.written(4 + answer.length)[0];
	};
	const first = take([0, 0, 0, 1, 7, 7, 7]);
	const second = take([0, 0, 0, 2, 8]);
	expect([...second]).toEqual([0, 0, 0, 2, 8]);
	expect([...first]).toEqual([0, 0, 0, 2, 8, 7, 7]);
	expect([...take([0, 0, 0, 3, 9, 9, 9, 9])]).toEqual([0, 0, 0, 3, 9, 9, 9, 9]);
	expect([...first]).toEqual([0, 0, 0, 2, 8, 7, 7]);
});

it.each([
	['a web page', 'HTTP/1.1 400 Bad Request'],
	['a TLS alert', '\x15\x03\x03\x00\x02\x02\x28'],
	['a length below zero', '\xff\xff\xff\xff'],
	['an answer without its id', '\x00\x00\x00\x03abc'],
])('refuses %s', (_, text) => {
	expect(() => read(Buffer.from(text, 'latin1'), [100])).toThrow(
		/does not follow the Kafka protocol/,
	);
});
