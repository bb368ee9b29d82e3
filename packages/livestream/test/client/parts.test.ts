import { parseServers } from '../../src/client/kafka/parseServers';
import {
	ASSIGNORS,
	decodeAssignment,
	decodeSubscription,
	encodeAssignment,
	encodeSubscription,
} from '../../src/client/kafka/assignment';

it.each([
	['kafka-lsst.fink-broker.org:24499', [['kafka-lsst.fink-broker.org', 24499]]],
	[
		' a:1, b:2 ',
		[
			['a', 1],
			['b', 2],
		],
	],
	['kafka://a:1/', [['a', 1]]],
	['[::1]:9092', [['::1', 9092]]],
])('reads addresses: %s', (text, expected) => {
	expect(parseServers(text).map(({ host, port }) => [host, port])).toEqual(expected);
});

it.each(['', ' ', 'a', 'a:', 'a:0', 'a:70000', 'http://a/x'])('refuses "%s"', (text) => {
	expect(() => parseServers(text)).toThrow(/server/);
});

const topics = [
	{ name: 't', partitions: [0, 1, 2, 3, 4] },
	{ name: 'u', partitions: [0, 1] },
];

describe.each(Object.entries(ASSIGNORS))('the assignor %s', (_, assign) => {
	it.each([1, 2, 3, 7])('gives every partition to exactly one of %d members', (count) => {
		const members = Array.from({ length: count }, (_, i) => ({
			memberId: `m${i}`,
			topics: i % 2 === 0 ? ['t', 'u'] : ['t'],
		}));
		const shares = assign(members, topics);
		const given = [...shares.values()].flat().map(({ topic, partition }) => `${topic}${partition}`);
		expect(given.sort()).toEqual(['t0', 't1', 't2', 't3', 't4', 'u0', 'u1']);
		for (const [id, partitions] of shares) {
			const reads = members.find(({ memberId }) => memberId === id)?.topics ?? [];
			expect(partitions.every(({ topic }) => reads.includes(topic))).toBe(true);
		}
	});
});

it('subscriptions and assignments survive the wire', () => {
	expect(decodeSubscription(encodeSubscription(['b', 'a']))).toEqual(['b', 'a']);
	const partitions = [
		{ topic: 't', partition: 3 },
		{ topic: 'u', partition: 0 },
	];
	expect(decodeAssignment(encodeAssignment(partitions))).toEqual(partitions);
	expect(decodeAssignment(Buffer.alloc(0))).toEqual([]);
});
