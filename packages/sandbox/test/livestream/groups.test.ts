import { setTimeout as sleep } from 'node:timers/promises';
import { startBroker, type Broker } from '../../src';
import { WireWriter } from '../../src/livestream/wire';
import { Asker, beat, join, joinBody, sync } from './ask';

let broker: Broker;
const askers: Asker[] = [];

async function asker(): Promise<Asker> {
	const one = await Asker.connect(broker);
	askers.push(one);
	return one;
}

beforeEach(async () => {
	broker = await startBroker({ topics: [{ name: 'stars', partitions: 2 }], maxRebalanceMs: 2000 });
});

afterEach(async () => {
	askers.splice(0).forEach((one) => one.close());
	await broker.close();
});

/** Two members of one group that both have their share. */
async function twoMembers() {
	const [a, b] = [await asker(), await asker()];
	const joined = await Promise.all([join(a, 'g'), join(b, 'g')]);
	const [first, second] = joined;
	const leader = first.members.length > 0 ? first : second;
	const shares = joined.map(({ member }, index) => [member, `share ${index}`] as const);
	const synced = await Promise.all(
		joined.map((one, index) => {
			const own = one === leader ? shares : [];
			return sync([a, b][index] as Asker, 'g', one, own);
		}),
	);
	return { a, b, first, second, leader, synced };
}

it('waits for members that join at the same time, and makes one of them share out', async () => {
	const { first, second, leader, synced } = await twoMembers();
	expect([first.generation, second.generation]).toEqual([1, 1]);
	expect([...leader.members].sort()).toEqual([first.member, second.member].sort());
	expect([first.members.length, second.members.length].sort()).toEqual([0, 2]);
	expect(synced).toEqual([
		{ code: 0, share: 'share 0' },
		{ code: 0, share: 'share 1' },
	]);
});

it('tells members by their heartbeats that a third one joins', async () => {
	const { a, b, first, second } = await twoMembers();
	expect(await beat(a, 'g', 1, first.member)).toBe(0);
	const third = join(await asker(), 'g');
	await sleep(50);
	expect(await beat(a, 'g', 1, first.member)).toBe(27);
	const again = await Promise.all([join(a, 'g', first.member), join(b, 'g', second.member), third]);
	expect(again.map(({ generation }) => generation)).toEqual([2, 2, 2]);
	expect(again.flatMap(({ members }) => members)).toHaveLength(3);
	expect(await beat(a, 'g', 1, first.member)).toBe(22);
});

it('goes on without a member that does not come back in time', async () => {
	const { a, b, first, second } = await twoMembers();
	const started = Date.now();
	const [again, third] = await Promise.all([join(a, 'g', first.member), join(await asker(), 'g')]);
	expect(Date.now() - started).toBeGreaterThan(1900);
	expect([again.generation, third.generation]).toEqual([2, 2]);
	expect(await beat(b, 'g', 2, second.member)).toBe(25);
});

it('shares out anew when a member leaves', async () => {
	const { a, b, first, second } = await twoMembers();
	const leave = await b.ask(13, 0, new WireWriter().string('g').string(second.member));
	expect(leave.int16()).toBe(0);
	expect(await beat(a, 'g', 1, first.member)).toBe(27);
	const alone = await join(a, 'g', first.member);
	expect(alone).toMatchObject({ generation: 2, leader: first.member, members: [first.member] });
});

it('puts out a member that sends no heartbeat within its session time', async () => {
	const one = await asker();
	const answer = await one.ask(11, 1, joinBody('g', '', 200));
	const [, generation] = [answer.int16(), answer.int32()];
	answer.string();
	const member = (answer.string(), answer.string());
	await sync(one, 'g', { generation, member }, [[member, 'all']]);
	await sleep(120);
	expect(await beat(one, 'g', generation, member)).toBe(0);
	await sleep(120);
	expect(await beat(one, 'g', generation, member)).toBe(0);
	await sleep(350);
	expect(await beat(one, 'g', generation, member)).toBe(25);
});

/** Version 2 of OffsetCommit for `stars/0`. */
async function commit(from: Asker, generation: number, member: string, offset: bigint) {
	const body = new WireWriter().string('g').int32(generation).string(member).int64(-1n);
	body.array(['stars'], (name) =>
		body
			.string(name)
			.array([0], (partition) => body.int32(partition).int64(offset).nullableString(null)),
	);
	const answer = await from.ask(8, 2, body);
	const [code] = answer.array(() => {
		answer.string();
		return answer.array(() => (answer.int32(), answer.int16()));
	});
	return code?.[0];
}

it('takes commits of members of this generation only, and of outsiders while nobody is in', async () => {
	const outsider = await asker();
	expect(await commit(outsider, -1, '', 3n)).toBe(0);
	const { a, first } = await twoMembers();
	const table = [
		[await commit(a, 1, first.member, 5n), 0],
		[await commit(a, 0, first.member, 6n), 22],
		[await commit(a, 1, 'someone', 7n), 25],
		[await commit(outsider, -1, '', 8n), 25],
	];
	table.forEach(([code, expected]) => expect(code).toBe(expected));
	expect(broker.committed('g')).toEqual(new Map([['stars/0', 5n]]));
});

it('refuses a member that was never in, and one that shares no protocol with the others', async () => {
	const one = await asker();
	expect((await join(one, 'g', 'ghost')).code).toBe(25);
	await twoMembers();
	const other = new WireWriter().string('g').int32(6000).int32(3000).string('').string('connect');
	other.array(['x'], (name) => other.string(name).bytes(Buffer.alloc(0)));
	expect((await one.ask(11, 1, other)).int16()).toBe(23);
});
