import { randomUUID } from 'node:crypto';
import { ErrorCode } from '../ErrorCode';
import { GroupError } from './GroupError';
import {
	answer,
	canDo,
	sameProtocols,
	type JoinAnswer,
	type JoinRequest,
	type Member,
} from './Member';

/** How long an empty group waits for more members before it shares out partitions. */
const FIRST_JOIN_DELAY_MS = 150;

type State = 'Empty' | 'PreparingRebalance' | 'CompletingRebalance' | 'Stable';

/**
 * A consumer group as Kafka's classic protocol has it: members join, one of them shares out the partitions, and all
 * hear of the next change by their heartbeats.
 */
export class Group {
	state: State = 'Empty';
	generation = 0;
	protocol = '';
	protocolType = '';
	leaderId = '';
	readonly members = new Map<string, Member>();
	/** Committed offsets by `topic/partition`. */
	readonly committed = new Map<string, bigint>();
	/** What a consumer stored with a committed offset. */
	readonly notes = new Map<string, string>();
	private rebalance?: NodeJS.Timeout;
	/** Whether an empty group waits for its first members. */
	private isFilling = false;

	/** @param maxRebalanceMs - No rebalance waits longer for members that don't come back. */
	constructor(
		readonly id: string,
		private readonly maxRebalanceMs: number,
	) {}

	/** Waits until the group is complete. Rejects with GroupError. */
	join(request: JoinRequest): Promise<JoinAnswer> {
		const { memberId, clientId, protocols } = request;
		const known = this.members.get(memberId);
		if (memberId !== '' && known === undefined) throw new GroupError(ErrorCode.unknownMemberId);
		if (!this.canJoin(request)) throw new GroupError(ErrorCode.inconsistentGroupProtocol);
		const member: Member = known ?? {
			id: `${clientId}-${randomUUID()}`,
			request,
			assignment: Buffer.alloc(0),
		};
		const isRepeated =
			known !== undefined &&
			this.state !== 'PreparingRebalance' &&
			known.id !== this.leaderId &&
			sameProtocols(known.request.protocols, protocols);
		member.request = request;
		this.protocolType = request.protocolType;
		this.members.set(member.id, member);
		if (isRepeated) {
			this.keepAlive(member);
			return Promise.resolve(this.joinAnswerFor(member));
		}
		clearTimeout(member.expiry);
		return new Promise((resolve, reject) => {
			member.joining?.reject(new GroupError(ErrorCode.unknownMemberId));
			member.joining = { resolve, reject };
			this.prepareRebalance();
		});
	}

	/** Takes the leader's assignments and waits for one's own. Rejects with GroupError. */
	sync(
		memberId: string,
		generation: number,
		assignments: ReadonlyMap<string, Buffer>,
	): Promise<Buffer> {
		const member = this.memberOf(memberId, generation);
		if (this.state === 'PreparingRebalance') throw new GroupError(ErrorCode.rebalanceInProgress);
		this.keepAlive(member);
		if (this.state === 'Stable') return Promise.resolve(member.assignment);
		return new Promise((resolve, reject) => {
			member.syncing = { resolve, reject };
			if (memberId === this.leaderId) this.shareOut(assignments);
		});
	}

	/** @throws GroupError when the member must join again. */
	heartbeat(memberId: string, generation: number): void {
		this.keepAlive(this.memberOf(memberId, generation));
		if (this.state === 'PreparingRebalance') throw new GroupError(ErrorCode.rebalanceInProgress);
	}

	/** @throws GroupError when there is no such member. */
	leave(memberId: string): void {
		const member = this.members.get(memberId);
		if (member === undefined) throw new GroupError(ErrorCode.unknownMemberId);
		this.remove(member);
	}

	/**
	 * Says whether a member may commit. A consumer outside the group (generation −1) may while nobody is in it.
	 *
	 * @throws GroupError when it may not.
	 */
	checkCommit(memberId: string, generation: number): void {
		if (generation < 0 && this.members.size === 0) return;
		this.keepAlive(this.memberOf(memberId, generation));
		if (this.state === 'CompletingRebalance') {
			throw new GroupError(ErrorCode.rebalanceInProgress);
		}
	}

	/** Stops all timers. */
	close(): void {
		clearTimeout(this.rebalance);
		for (const { expiry } of this.members.values()) clearTimeout(expiry);
	}

	private memberOf(memberId: string, generation: number): Member {
		const member = this.members.get(memberId);
		if (member === undefined) throw new GroupError(ErrorCode.unknownMemberId);
		if (generation !== this.generation) throw new GroupError(ErrorCode.illegalGeneration);
		return member;
	}

	private canJoin({ memberId, protocolType, protocols }: JoinRequest): boolean {
		const others = [...this.members.values()].filter(({ id }) => id !== memberId);
		if (protocols.length === 0) return false;
		if (others.length === 0) return true;
		return (
			protocolType === this.protocolType &&
			protocols.some(({ name }) => others.every((other) => canDo(other, name)))
		);
	}

	private prepareRebalance(): void {
		if (this.state !== 'PreparingRebalance') {
			this.isFilling = this.state === 'Empty';
			this.state = 'PreparingRebalance';
			for (const member of this.members.values()) {
				answer(member, 'syncing')?.reject(new GroupError(ErrorCode.rebalanceInProgress));
			}
			const waitMs = this.isFilling ? FIRST_JOIN_DELAY_MS : this.rebalanceMs();
			this.rebalance = setTimeout(() => this.completeRebalance(), waitMs);
		}
		if (!this.isFilling && this.allHaveJoined()) this.completeRebalance();
	}

	private rebalanceMs(): number {
		const times = [...this.members.values()].map(({ request }) => request.rebalanceTimeoutMs);
		return Math.min(this.maxRebalanceMs, Math.max(0, ...times));
	}

	private allHaveJoined(): boolean {
		return [...this.members.values()].every(({ joining }) => joining !== undefined);
	}

	private completeRebalance(): void {
		clearTimeout(this.rebalance);
		for (const member of [...this.members.values()]) {
			if (member.joining !== undefined) continue;
			clearTimeout(member.expiry);
			this.members.delete(member.id);
		}
		this.generation += 1;
		const [first] = this.members.values();
		if (first === undefined) {
			this.state = 'Empty';
			this.leaderId = '';
			return;
		}
		this.state = 'CompletingRebalance';
		if (!this.members.has(this.leaderId)) this.leaderId = first.id;
		this.protocol = this.chooseProtocol(first);
		for (const member of this.members.values()) {
			this.keepAlive(member);
			answer(member, 'joining')?.resolve(this.joinAnswerFor(member));
		}
	}

	private chooseProtocol(first: Member): string {
		const members = [...this.members.values()];
		const names = first.request.protocols.map(({ name }) => name);
		return names.find((name) => members.every((member) => canDo(member, name))) ?? '';
	}

	private joinAnswerFor(member: Member): JoinAnswer {
		const members =
			member.id === this.leaderId
				? [...this.members.values()].map(({ id, request }) => ({
						memberId: id,
						metadata:
							request.protocols.find(({ name }) => name === this.protocol)?.metadata ??
							Buffer.alloc(0),
					}))
				: [];
		const { generation, protocol, leaderId } = this;
		return { generation, protocol, leaderId, memberId: member.id, members };
	}

	private shareOut(assignments: ReadonlyMap<string, Buffer>): void {
		this.state = 'Stable';
		for (const member of this.members.values()) {
			member.assignment = assignments.get(member.id) ?? Buffer.alloc(0);
			answer(member, 'syncing')?.resolve(member.assignment);
		}
	}

	/** A member that is not heard of within its session time is out. */
	private keepAlive(member: Member): void {
		clearTimeout(member.expiry);
		member.expiry = setTimeout(() => {
			if (member.joining === undefined) this.remove(member);
		}, member.request.sessionTimeoutMs);
	}

	private remove(member: Member): void {
		clearTimeout(member.expiry);
		this.members.delete(member.id);
		answer(member, 'joining')?.reject(new GroupError(ErrorCode.unknownMemberId));
		answer(member, 'syncing')?.reject(new GroupError(ErrorCode.unknownMemberId));
		if (this.members.size > 0) this.prepareRebalance();
		else {
			clearTimeout(this.rebalance);
			this.state = 'Empty';
			this.generation += 1;
			this.leaderId = '';
		}
	}
}
