import { FinkError } from '@fink/core';
import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { tagOfTopic } from '../alerts/tagOfTopic';
import type { StreamClient, Topic } from '../client/StreamClient';
import { StreamError } from '../client/StreamError';
import { clientOf, groupIdOf, type LivestreamCredential } from './clientOf';

/** Topics that are tried; Fink has a dozen tags. */
const MAX_TRIED = 50;

/** Connects, asks for the topics and for the position of the group, and tries whether topics of tags may be read. */
export async function testCredential(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const given = (data ?? {}) as LivestreamCredential;
		const client = clientOf(given);
		try {
			return { status: 'OK', message: await examine(client, groupIdOf(given)) };
		} finally {
			await client.close();
		}
	} catch (error) {
		const { message } = error as Error;
		const advice = error instanceof FinkError ? error.advice : '';
		return { status: 'Error', message: `${message}. ${advice}`.trim() };
	}
}

/**
 * @returns What works, in a sentence.
 * @throws {StreamError} For the first thing that does not.
 */
async function examine(client: StreamClient, groupId: string): Promise<string> {
	const all = (await client.topics()).filter(({ name }) => !name.startsWith('__'));
	const ofTags = all.filter(({ name }) => tagOfTopic(name) !== undefined).slice(0, MAX_TRIED);
	const [first] = [...ofTags, ...all];
	const places = first ? [{ topic: first.name, partition: first.partitions[0] ?? 0 }] : [];
	await client.committed(groupId, places);
	const refusals: Array<{ readonly topic: string; readonly error: StreamError }> = [];
	for (const topic of ofTags) {
		const error = await refusalOf(client, topic);
		if (error) refusals.push({ topic: topic.name, error });
	}
	const connected = `Connected: the group ID "${groupId}" is authorized`;
	if (ofTags.length === 0) return `${connected}, and the cluster has no topics of tags yet`;
	if (refusals.length === ofTags.length) throw refusals[0].error;
	const readable = `${ofTags.length - refusals.length} of ${ofTags.length} topics of tags can be read`;
	const names = refusals.map(({ topic }) => topic).join(', ');
	return `${connected}, and ${readable}${names && `, not ${names}`}`;
}

/** Why a topic may not be read; its name and its end are shown to all. */
async function refusalOf(
	client: StreamClient,
	{ name: topic, partitions: [partition = 0] }: Topic,
): Promise<StreamError | undefined> {
	try {
		const [end] = await client.offsets([{ topic, partition }], 'latest');
		await client.fetch([end], { maxBytes: 1, maxBytesPerPartition: 1, maxWaitMs: 0 });
		return undefined;
	} catch (error) {
		if (error instanceof StreamError && error.fault === 'topic') return error;
		throw error;
	}
}
