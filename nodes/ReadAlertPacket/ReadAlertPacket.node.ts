import { NodeConnectionTypes, runChecked, withGlossary } from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { readAlertPacketProperties } from './properties';
import { readPacketItems } from './readPacketItems';

/** Reads alerts of Rubin, Fink and ZTF from Avro, on this machine: no request is sent. */
export class ReadAlertPacket implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Read Alert Packet',
		name: 'readAlertPacket',
		icon: { light: 'file:../../icons/packet.svg', dark: 'file:../../icons/packet.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle:
			'={{ "History: " + { all: "all fields", none: "none", points: "points" }[$parameter["history"]] }}',
		description:
			'Read alerts with their cutouts from Avro files and messages of Fink, Rubin and ZTF',
		defaults: { name: 'Read Alert Packet' },
		usableAsTool: true,
		builderHint: {
			searchHint: "Reads alert packets in Avro, of Fink's livestream and of files",
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.renderCutout',
					relationHint: 'Draws the images of the packet',
				},
				{
					nodeType: 'n8n-nodes-fink.finkMessage',
					relationHint: 'Writes a message about the alert',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: withGlossary(readAlertPacketProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, readAlertPacketProperties, readPacketItems);
	}
}
