import type { INode, INodeParameters } from 'n8n-workflow';

import { LIVESTREAM_CREDENTIAL } from '../standins/credentialsFor';
import type { ExampleWorkflow } from '../workflows/exampleWorkflows';
import { SANDBOX_CREDENTIAL, type ImportedCredential } from '../workflows/importCredential';

/** Ids of the workflows. */
export const SPEED_WORKFLOWS = {
	/** A picture of each alert of the stream, as a file, as soon as possible. */
	streamToFile: 'speed-stream-to-file',
	/** A picture of each alert that polling finds, as a file. */
	pollToFile: 'speed-poll-to-file',
	/** Pictures of batches of the stream's alerts. */
	streamBatch: 'speed-stream-batch',
	/** Pictures of batches of the stream's alerts, drawn by the trigger, as the only files. */
	streamPicture: 'speed-stream-picture',
	/** Pictures of batches that are looked up by one request, from three more for each alert. */
	requestBatch: 'speed-request-batch',
	/** The same over HTTPS, as from Fink's own server. */
	secureBatch: 'speed-secure-batch',
} as const;

/** Alerts in one execution, of both kinds. */
export const BATCH = 50;

/** Long enough for a full batch on a busy machine, s. */
const MAX_SECONDS = 30;

/** The webhooks that start a batch of requests over HTTP and HTTPS. */
export const WEBHOOKS = { http: 'speed-batch', https: 'speed-secure-batch' } as const;

/** The local Fink that is reached over HTTPS. */
export const SECURE_CREDENTIAL = {
	...SANDBOX_CREDENTIAL,
	id: 'speedSecureFink1',
	name: 'Fink over HTTPS',
};

/** What the workflows read and write. */
export interface SpeedPlaces {
	/** Topics for single alerts, for batches, and for batches with pictures. */
	readonly topics: Readonly<Record<'batch' | 'picture' | 'single', string>>;
	/** For files named `<diaSourceId>.png`. */
	readonly folder: string;
}

/** The tag that is polled. */
const TAG = 'in_tns';

/** The triplet that Render Cutout draws by default, which is 932 pixels wide. */
const DRAWN_BY_TRIGGER: INodeParameters = {
	cutouts: 'none',
	picture: 'triplet',
	pictureOptions: { theme: 'dark', width: 932 },
};

/** From the same alerts to the same pictures: by the stream and by requests. */
export function speedWorkflows({ topics, folder }: SpeedPlaces): ExampleWorkflow[] {
	const stream = (topic: string, maxAlerts: number, maxSeconds: number, output = {}) => ({
		...node('Stream', 'n8n-nodes-fink-livestream.finkLivestreamTrigger', {
			...{ topics: [topic], begin: 'now', maxAlerts, maxSeconds, ...output },
		}),
		credentials: credentialOf(LIVESTREAM_CREDENTIAL),
	});
	const poll = {
		...node('Poll', 'n8n-nodes-fink.finkTrigger', {
			...{ pollTimes: { item: [{ mode: 'everyMinute' }] }, watch: 'tag', tag: TAG },
		}),
		credentials: credentialOf(SANDBOX_CREDENTIAL),
	};
	const draw = node('Draw', 'n8n-nodes-fink.renderCutout', { layout: 'triplet' });
	const write = node('Write', 'n8n-nodes-base.readWriteFile', {
		operation: 'write',
		fileName: `=${folder}/{{ $json.diaSourceId }}.png`,
		dataPropertyName: 'tripletPicture',
	});
	return [
		chain(SPEED_WORKFLOWS.streamToFile, [stream(topics.single, 10, 0.2), draw, write]),
		chain(SPEED_WORKFLOWS.pollToFile, [poll, cutoutsFrom(SANDBOX_CREDENTIAL), draw, write]),
		chain(SPEED_WORKFLOWS.streamBatch, [stream(topics.batch, BATCH, MAX_SECONDS), draw]),
		chain(SPEED_WORKFLOWS.streamPicture, [
			stream(topics.picture, BATCH, MAX_SECONDS, DRAWN_BY_TRIGGER),
		]),
		chain(SPEED_WORKFLOWS.requestBatch, [...requests(WEBHOOKS.http, SANDBOX_CREDENTIAL), draw]),
		chain(SPEED_WORKFLOWS.secureBatch, [...requests(WEBHOOKS.https, SECURE_CREDENTIAL), draw]),
	];
}

/** The newest alerts and their images, on demand. */
function requests(path: string, credential: Credential): INode[] {
	const batch = {
		...node('Batch', 'n8n-nodes-base.webhook', {
			...{ httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'noData' },
		}),
		typeVersion: 2,
		webhookId: path,
	};
	const lookUp = {
		...node('Alerts', 'n8n-nodes-fink.finkSources', {
			...{ resource: 'tag', operation: 'getAlerts', tag: TAG, returnAll: false, limit: BATCH },
		}),
		credentials: credentialOf(credential),
	};
	return [batch, lookUp, cutoutsFrom(credential)];
}

function cutoutsFrom(credential: Credential): INode {
	return {
		...node('Cutouts', 'n8n-nodes-fink.finkCutout', {
			...{ operation: 'get', diaSourceId: '={{ $json.diaSourceId }}' },
			...{ kinds: ['Science', 'Template', 'Difference'], format: 'fits' },
		}),
		credentials: credentialOf(credential),
	};
}

type Credential = Omit<ImportedCredential, 'data'>;

function credentialOf({ type, ...credential }: Credential): INode['credentials'] {
	return { [type]: credential };
}

function node(name: string, type: string, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}

function chain(id: string, nodes: INode[]): ExampleWorkflow {
	const links = nodes
		.slice(0, -1)
		.map(({ name }, index) => [
			name,
			{ main: [[{ node: nodes[index + 1].name, type: 'main' as const, index: 0 }]] },
		]);
	const connections = Object.fromEntries(links) as ExampleWorkflow['workflow']['connections'];
	const settings = { executionOrder: 'v1' as const };
	const workflow = { name: id, nodes, connections, settings };
	return { id, name: id, workflow, fingerprint: '', startsManually: false };
}
