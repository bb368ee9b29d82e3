import { FinkError } from '@fink/core';
import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { clientOf, groupIdOf, type LivestreamCredential } from './clientOf';

/** Connects, asks for the topics, and for the position of the group. */
export async function testCredential(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const given = (data ?? {}) as LivestreamCredential;
		const client = clientOf(given);
		try {
			const groupId = groupIdOf(given);
			const all = await client.topics();
			const tags = all.filter(({ name }) => /^fink_.*_(lsst|ztf)$/.test(name));
			const [first] = tags.length > 0 ? tags : all;
			const places = first ? [{ topic: first.name, partition: first.partitions[0] ?? 0 }] : [];
			await client.committed(groupId, places);
			return {
				status: 'OK',
				message: `Connected: the group id is authorized, and the cluster has ${all.length} topics (${tags.length} of tags)`,
			};
		} finally {
			await client.close();
		}
	} catch (error) {
		const { message } = error as Error;
		const advice = error instanceof FinkError ? error.advice : '';
		return { status: 'Error', message: `${message}. ${advice}`.trim() };
	}
}
