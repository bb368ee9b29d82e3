import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { WireReader, WireWriter } from '../../src/livestream/wire';
import type { Broker } from '../../src';

/** A connection that sends requests by hand and waits for each answer. */
export class Asker {
	private correlation = 0;

	private constructor(private readonly socket: Socket) {}

	static async connect({ address }: Broker): Promise<Asker> {
		const [host, port] = address.split(':');
		const socket = connect(Number(port), host);
		await once(socket, 'connect');
		return new Asker(socket);
	}

	/**
	 * Sends one request; the answer's body comes back.
	 *
	 * @throws When the broker closes the connection instead.
	 */
	async ask(key: number, version: number, body = new WireWriter()): Promise<WireReader> {
		this.correlation += 1;
		const request = new WireWriter()
			.int16(key)
			.int16(version)
			.int32(this.correlation)
			.nullableString('by hand')
			.append(body)
			.toBuffer();
		this.socket.write(new WireWriter().int32(request.length).raw(request).toBuffer());
		const answer = new WireReader(await this.frame());
		expect(answer.int32()).toBe(this.correlation);
		return answer;
	}

	close(): void {
		this.socket.destroy();
	}

	private async frame(): Promise<Buffer> {
		const pieces: Buffer[] = [];
		for (;;) {
			const [piece] = (await Promise.race([
				once(this.socket, 'data'),
				once(this.socket, 'close').then(() => []),
			])) as [Buffer?];
			if (piece === undefined) throw new Error('The broker closed the connection.');
			pieces.push(piece);
			const bytes = Buffer.concat(pieces);
			if (bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE()) return bytes.subarray(4);
		}
	}
}

/** What a member sends to join a group. */
export function joinBody(group: string, memberId = '', sessionTimeoutMs = 6000): WireWriter {
	const writer = new WireWriter().string(group).int32(sessionTimeoutMs).int32(3000);
	writer.string(memberId).string('consumer');
	return writer.array(['range'], (name) => writer.string(name).bytes(Buffer.from('wants')));
}

/** What a member learns by joining. */
export async function join(
	asker: Asker,
	group: string,
	memberId = '',
): Promise<{
	code: number;
	generation: number;
	leader: string;
	member: string;
	members: string[];
}> {
	const answer = await asker.ask(11, 1, joinBody(group, memberId));
	const [code, generation] = [answer.int16(), answer.int32()];
	answer.string();
	const [leader, member] = [answer.string(), answer.string()];
	const members = answer.array(() => {
		const id = answer.string();
		answer.bytesOrNull();
		return id;
	});
	return { code, generation, leader, member, members };
}

/** The error code of a heartbeat. */
export async function beat(
	asker: Asker,
	group: string,
	generation: number,
	member: string,
): Promise<number> {
	const body = new WireWriter().string(group).int32(generation).string(member);
	return (await asker.ask(12, 0, body)).int16();
}

/** Shares out the partitions, or waits for one's own. */
export async function sync(
	asker: Asker,
	group: string,
	{ generation, member }: { generation: number; member: string },
	shares: ReadonlyArray<readonly [member: string, share: string]> = [],
): Promise<{ code: number; share: string }> {
	const body = new WireWriter().string(group).int32(generation).string(member);
	body.array(shares, ([id, share]) => body.string(id).bytes(Buffer.from(share)));
	const answer = await asker.ask(14, 0, body);
	return { code: answer.int16(), share: answer.bytesOrNull()?.toString() ?? '' };
}
