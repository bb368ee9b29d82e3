/** A way to share the partitions that a member can do, with what it says about itself. */
export interface GroupProtocol {
	readonly name: string;
	readonly metadata: Buffer;
}

/** What a consumer sends to join a group. */
export interface JoinRequest {
	/** Empty for a new member. */
	readonly memberId: string;
	readonly clientId: string;
	readonly sessionTimeoutMs: number;
	readonly rebalanceTimeoutMs: number;
	readonly protocolType: string;
	readonly protocols: readonly GroupProtocol[];
}

/** What a consumer learns when the group is complete. */
export interface JoinAnswer {
	readonly generation: number;
	readonly protocol: string;
	readonly leaderId: string;
	readonly memberId: string;
	/** Filled for the leader only, who shares out the partitions. */
	readonly members: ReadonlyArray<{ readonly memberId: string; readonly metadata: Buffer }>;
}

/** One answer that a member waits for. */
export interface Waiting<T> {
	readonly resolve: (answer: T) => void;
	readonly reject: (error: Error) => void;
}

/** A consumer in a group. */
export interface Member {
	readonly id: string;
	request: JoinRequest;
	assignment: Buffer;
	joining?: Waiting<JoinAnswer>;
	syncing?: Waiting<Buffer>;
	expiry?: NodeJS.Timeout;
}

/** Whether a member knows a protocol of sharing out partitions. */
export function canDo(member: Member, protocol: string): boolean {
	return member.request.protocols.some(({ name }) => name === protocol);
}

/** Whether two lists of protocols are the same, in the same order and with the same metadata. */
export function sameProtocols(
	some: JoinRequest['protocols'],
	others: JoinRequest['protocols'],
): boolean {
	return (
		some.length === others.length &&
		some.every(({ name, metadata }, index) => {
			const other = others[index];
			return other?.name === name && other.metadata.equals(metadata);
		})
	);
}

/** Takes out what a member waits for, so that it is answered once. */
export function answer(member: Member, what: 'joining'): Waiting<JoinAnswer> | undefined;
export function answer(member: Member, what: 'syncing'): Waiting<Buffer> | undefined;
export function answer(
	member: Member,
	what: 'joining' | 'syncing',
): Waiting<JoinAnswer> | Waiting<Buffer> | undefined {
	const waiting = member[what];
	delete member[what];
	return waiting;
}
