import { DEFAULT_BASE_URL } from '@fink/core';
import { clientAt } from '@fink/kit';
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { tagOfTopic, topicOfTag } from '../alerts/tagOfTopic';
import { clientOf, CREDENTIAL, type LivestreamCredential } from './clientOf';

/** Tags that Fink has on its stream alone; its API lists them without alerts or not at all. */
const STREAM_ONLY_TAGS = [
	'extragalactic_svom',
	'fast_transient_gvom',
	'remove_unlikely_transients',
	'uniform_sample',
];

/**
 * Topics for a drop-down: those of the cluster, and those of tags that wait for their first alert. Either list alone
 * will do, as the other server may be out of reach.
 */
export async function loadTopics(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const given = await this.getCredentials<LivestreamCredential>(CREDENTIAL);
	const [onCluster, described] = await Promise.allSettled([
		topicsOfCluster(given),
		tagsOfApi(this, given.apiUrl?.trim() || DEFAULT_BASE_URL),
	]);
	if (onCluster.status === 'rejected' && described.status === 'rejected') {
		const { message, advice } = onCluster.reason as Error & { readonly advice?: string };
		throw new NodeOperationError(this.getNode(), message, { description: advice });
	}
	const existing = onCluster.status === 'fulfilled' ? onCluster.value : undefined;
	const descriptions =
		described.status === 'fulfilled' ? described.value : new Map<string, string>();
	const ofTags = [...descriptions.keys(), ...STREAM_ONLY_TAGS].map(topicOfTag);
	const all = [...new Set([...(existing ?? []), ...ofTags])];
	return all
		.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
		.map((topic) => ({
			name: existing && !existing.includes(topic) ? `${topic} (no alert yet)` : topic,
			value: topic,
			description: descriptions.get(tagOfTopic(topic) ?? ''),
		}));
}

/** Topics of tags come first. */
function rank(topic: string): number {
	return tagOfTopic(topic) === undefined ? 1 : 0;
}

async function topicsOfCluster(given: LivestreamCredential): Promise<string[]> {
	const client = clientOf(given);
	try {
		const topics = await client.topics();
		return topics.map(({ name }) => name).filter((name) => !/^__|_schema$/.test(name));
	} finally {
		await client.close();
	}
}

async function tagsOfApi(
	context: ILoadOptionsFunctions,
	baseUrl: string,
): Promise<Map<string, string>> {
	const tags = await clientAt(context, baseUrl).tags();
	return new Map(tags.map(({ name, description }) => [name, description]));
}
