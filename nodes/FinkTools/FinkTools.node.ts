import { AGENT_TOOLS, callTool, OptionError, ToolFailure } from '@fink/core';
import {
	bufferOf,
	NodeConnectionTypes,
	baseUrlOf,
	clientFor,
	subtitleOf,
	toNodeError,
	withGlossary,
} from '@fink/kit';
import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { finkToolsProperties, operationField } from './properties';

/** Tools for AI agents and MCP servers: what a language model can ask Fink, with answers that it can read. */
export class FinkTools implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Fink Tools',
		name: 'finkTools',
		icon: { light: 'file:../../icons/fink.svg', dark: 'file:../../icons/fink.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle: subtitleOf(operationField),
		description: 'Let an AI agent or an MCP client ask Fink about Rubin alerts',
		defaults: { name: 'Fink Tools' },
		codex: {
			categories: ['AI'],
			subcategories: { AI: ['Tools'], Tools: ['Other Tools'] },
		},
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		credentials: [{ name: 'finkApi', required: false }],
		properties: withGlossary(finkToolsProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [[await answer(this)]];
	}
}

async function answer(context: IExecuteFunctions): Promise<INodeExecutionData> {
	try {
		const name = context.getNodeParameter('operation', 0);
		const tool = AGENT_TOOLS.find((known) => known.name === name);
		if (!tool) throw unknownTool(name);
		const given = Object.fromEntries(
			tool.parameters.map((parameter) => [
				parameter.name,
				context.getNodeParameter(parameter.name, 0, undefined),
			]),
		);
		const { record, picture } = await callTool(tool, given, {
			client: await clientFor(context),
			now: () => Date.now(),
			baseUrl: await baseUrlOf(context),
		});
		const binary = picture && {
			picture: await context.helpers.prepareBinaryData(
				bufferOf(picture.bytes),
				picture.fileName,
				picture.mimeType,
			),
		};
		return { json: { ...record } as INodeExecutionData['json'], ...(binary && { binary }) };
	} catch (error) {
		const nodeError =
			error instanceof ToolFailure
				? // Agents hand the message to the model, and drop the description.
					new NodeOperationError(context.getNode(), error.message)
				: toNodeError(context, error);
		// n8n 1 ends the agent's execution for an error that is thrown, before the model has read it.
		if (!context.continueOnFail()) throw nodeError;
		return { json: { error: nodeError.message }, pairedItem: 0 };
	}
}

function unknownTool(name: unknown): OptionError {
	return new OptionError(`Fink Tools has no operation ${String(name)}`, {
		field: 'Operation',
		given: name,
		advice: `Choose ${AGENT_TOOLS.map(({ title }) => title).join(', ')}.`,
	});
}
