import { NodeConnectionTypes, runChecked, withGlossary } from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { composeMessages } from './composeMessages';
import { finkMessageProperties } from './fields';

/** Writes messages about alerts, for chats, mail and reports, on this machine: no request is sent. */
export class FinkMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Message',
		name: 'finkMessage',
		icon: { light: 'file:../../icons/message.svg', dark: 'file:../../icons/message.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle:
			'={{ { perItem: "One per item", digest: "Digest of all items" }[$parameter["message"]] }}',
		description: 'Write messages about alerts for chats, email and reports, without network access',
		defaults: { name: 'Fink Message' },
		usableAsTool: true,
		builderHint: {
			searchHint: 'Writes Slack messages and emails about alerts; another node sends them',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkTrigger',
					relationHint: 'Gives new alerts',
				},
				{
					nodeType: 'n8n-nodes-fink.renderCutout',
					relationHint: 'Draws the picture of the message',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: withGlossary(finkMessageProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, finkMessageProperties, composeMessages);
	}
}
