import { createServer, type Server } from 'node:net';

import { loadPackage } from '@fink/engine';
import {
	simulateSky,
	startBroker,
	startLivestream,
	startSandbox,
	type Livestream,
	type Sandbox,
} from '@fink/sandbox';
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeCredentialTestResult,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';

import { LIVESTREAM_ROOT } from './activate';

const sky = simulateSky();
const CLOSED = 'fink_in_tns_lsst';
const NOBODY = '127.0.0.1:9';
let stream: Livestream;
let fink: Sandbox;
let nodes: INodeType[];
/** Accepts connections, and ends them when something is sent: what a broker that wants SASL or TLS does. */
let closing: Server;
beforeAll(async () => {
	stream = await startLivestream({ sky, heldBack: 1e9 });
	fink = await startSandbox({ sky });
	const loaded = await loadPackage(LIVESTREAM_ROOT);
	nodes = Object.values(loaded.nodes) as INodeType[];
	closing = createServer((socket) => socket.once('data', () => socket.destroy()));
	await new Promise<void>((done) => closing.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
	closing.close();
	await Promise.all([stream.close(), fink.close()]);
});

/** Presses the credential's Test button. */
const press = async (data: ICredentialDataDecryptedObject): Promise<INodeCredentialTestResult> => {
	const [{ methods }] = nodes;
	const test = methods?.credentialTest?.testCredential;
	if (!test) throw new Error('There is no test');
	const given = { servers: stream.broker.address, groupId: stream.groupId, ...data };
	const credential = { id: '1', name: 'x', type: 'finkLivestreamApi', data: given };
	return await test.call({} as never, credential);
};

describe('the test of the credential', () => {
	it('says that the group is authorized, and how many topics may be read', async () => {
		expect(await press({})).toEqual({
			status: 'OK',
			message:
				'Connected: the group ID "fink-sandbox" is authorized, and 12 of 12 topics of tags can be read',
		});
	});

	it('names topics that may not be read, and fails when none may', async () => {
		stream.broker.faults.denyTopic(CLOSED);
		expect(await press({})).toMatchObject({
			status: 'OK',
			message: expect.stringMatching(
				/11 of 12 topics of tags can be read, not fink_in_tns_lsst$/,
			) as string,
		});
		for (const name of stream.topics.keys()) stream.broker.faults.denyTopic(name);
		const { status, message } = await press({});
		for (const name of stream.topics.keys()) stream.broker.faults.allowTopic(name);
		expect(status).toBe('Error');
		expect(message).toMatch(
			/^Fink does not let this account read fink_\w+\. Ask Fink for access to this topic\./,
		);
	});

	it('leaves no trace: the group has no position afterwards', async () => {
		await press({});
		expect(stream.broker.committed(stream.groupId).size).toBe(0);
	});

	it('succeeds where the cluster has no topic of a tag yet', async () => {
		const broker = await startBroker({ groups: ['mine'] });
		const { status, message } = await press({ servers: broker.address, groupId: 'mine' });
		await broker.close();
		expect([status, message]).toEqual([
			'OK',
			'Connected: the group ID "mine" is authorized, and the cluster has no topics of tags yet',
		]);
	});

	it.each<[string, () => ICredentialDataDecryptedObject, RegExp]>([
		[
			'a group ID that Fink does not know',
			() => ({ groupId: 'mine' }),
			/^Fink does not know the group ID "mine"\. Enter the group ID that Fink gave you, .*GROUP_AUTHORIZATION_FAILED/,
		],
		['no group ID', () => ({ groupId: ' ' }), /^The credential has no group ID\. Fink sends one/],
		['no servers', () => ({ servers: '' }), /^No servers are given\. Enter host and port/],
		[
			'servers without a port',
			() => ({ servers: 'kafka-lsst.fink-broker.org' }),
			/^"kafka-lsst.fink-broker.org" is not a server address\. Enter host and port/,
		],
		[
			'a port where nobody listens',
			() => ({ servers: NOBODY }),
			/^Fink's livestream does not answer at 127.0.0.1:9\. Check the address, .*ECONNREFUSED/,
		],
		[
			'a name that DNS does not know',
			() => ({ servers: 'nowhere.invalid:24499' }),
			/^The name nowhere.invalid is not known to this machine's DNS\. Check the address/,
		],
		[
			'a server that closes the connection',
			() => ({ servers: addressOf(closing) }),
			/^Fink's livestream does not answer at .* The connection was closed: the server may require authentication, or it is not a Kafka broker\./,
		],
		[
			'a web server',
			() => ({ servers: fink.url.replace('http://', '') }),
			/^127.0.0.1:\d+ does not use the Kafka protocol\. .* it is not a Kafka broker\./,
		],
		[
			'a password that the cluster does not ask for',
			() => ({ authentication: 'scramSha512', username: 'jane', password: 'secret' }),
			/ does not offer authentication\. Fink uses none: set Authentication to None\./,
		],
	])('says what is wrong with %s', async (_, data, sentence) => {
		const { status, message } = await press(data());
		expect(message).toMatch(sentence);
		expect(status).toBe('Error');
	});
});

describe('the list of topics', () => {
	const offered = async (
		data: ICredentialDataDecryptedObject = {},
	): Promise<INodePropertyOptions[]> => {
		const [{ methods }] = nodes;
		const given = { servers: stream.broker.address, groupId: stream.groupId, apiUrl: fink.url };
		const context = {
			getNode: () => ({ name: 'Fink Livestream', type: 'x', credentials: {} }),
			getCredentials: async () => ({ ...given, ...data }),
			helpers: {
				httpRequest: async ({ method, url }: IHttpRequestOptions) => {
					const answer = await fetch(url, { method });
					const body = new Uint8Array(await answer.arrayBuffer());
					return { statusCode: answer.status, headers: {}, body };
				},
			},
		};
		return (await methods?.loadOptions?.loadTopics.call(context as never)) ?? [];
	};
	const namesOf = (options: INodePropertyOptions[]) => options.map(({ value }) => String(value));

	it('has the topics of the broker with the descriptions of the API, tags first', async () => {
		stream.broker.createTopic({ name: 'ftransfer_lsst_2026-11-28_7', partitions: 1 });
		stream.broker.createTopic({ name: 'ftransfer_lsst_2026-11-28_7_schema', partitions: 1 });
		stream.broker.createTopic({ name: '__consumer_offsets', partitions: 1 });
		const options = await offered();
		const names = namesOf(options);
		expect(names).toEqual(expect.arrayContaining([...stream.topics.keys()]));
		expect(names.slice(-1)).toEqual(['ftransfer_lsst_2026-11-28_7']);
		expect(names.filter((name) => /^__|_schema$/.test(name))).toEqual([]);
		const [tns] = options.filter(({ value }) => value === CLOSED);
		expect(tns).toMatchObject({
			name: CLOSED,
			description: expect.stringMatching(/Transient Name Server/) as string,
		});
	});

	it('has topics of tags that wait for their first alert, and says so', async () => {
		const broker = await startBroker({ topics: [{ name: CLOSED, partitions: 10 }] });
		const options = await offered({ servers: broker.address });
		await broker.close();
		expect(options.filter(({ name }) => !name.endsWith(' (no alert yet)'))).toEqual([
			expect.objectContaining({ value: CLOSED }),
		]);
		expect(namesOf(options)).toContain('fink_uniform_sample_lsst');
	});

	it('does with either server alone', async () => {
		const all = [...stream.topics.keys()];
		expect(namesOf(await offered({ apiUrl: 'http://127.0.0.1:9' }))).toEqual(
			expect.arrayContaining(all),
		);
		expect(namesOf(await offered({ servers: NOBODY }))).toEqual(expect.arrayContaining(all));
	});

	it("says what is wrong when neither answers, in the broker's words", async () => {
		await expect(offered({ servers: NOBODY, apiUrl: 'http://127.0.0.1:9' })).rejects.toMatchObject({
			message: "Fink's livestream does not answer at 127.0.0.1:9",
			description: expect.stringMatching(/^Check the address.*ECONNREFUSED/) as string,
		});
	});
});

function addressOf(server: Server): string {
	const address = server.address();
	return typeof address === 'object' && address ? `127.0.0.1:${String(address.port)}` : '';
}
