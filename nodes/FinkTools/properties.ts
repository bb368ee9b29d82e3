import { AGENT_TOOLS, type AgentTool } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { fromAi } from './fromAi';

/** What the tool does, one option for each tool. */
export const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['fink'] } },
	default: 'fink_find_object',
	options: AGENT_TOOLS.map(({ name, title, description }) => ({
		name: title,
		value: name,
		description: description.replace(/\. .*$/s, ''),
		action: title.charAt(0) + title.slice(1).toLowerCase(),
	})),
};

/** Every tool with its description and arguments, filled by the model from the start. */
export const finkToolsProperties: INodeProperties[] = [
	// The only resource: n8n names tools after actions only where there is one.
	{ displayName: 'Resource', name: 'resource', type: 'hidden', default: 'fink' },
	operationField,
	...AGENT_TOOLS.flatMap(fieldsOf),
];

function fieldsOf(tool: AgentTool): INodeProperties[] {
	const displayOptions = { show: { operation: [tool.name] } };
	return [
		{
			displayName: 'Tool Description',
			name: 'toolDescription',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			displayOptions,
			default: tool.description.trim(),
			description: 'Description of the tool that the model reads',
		},
		...tool.parameters.map((parameter): INodeProperties => ({
			displayName: titleOf(parameter.name),
			name: parameter.name,
			type: 'string',
			default: fromAi(parameter),
			displayOptions,
			description: `Filled in by the model. ${parameter.description}.`.replace(/\.\.$/, '.'),
		})),
	];
}

/** `max_rows` → `Max Rows`, `radius_deg` → `Radius (Degrees)`. */
function titleOf(name: string): string {
	if (name === 'diaObjectId') return 'Object ID';
	const inUnits = /^(.*)_(arcsec|deg)$/.exec(name);
	if (inUnits) return `${titleOf(inUnits[1])} (${inUnits[2] === 'deg' ? 'Degrees' : 'Arcsec'})`;
	return name.replace(
		/(^|_)([a-z])/g,
		(_, gap, letter: string) => `${gap && ' '}${letter.toUpperCase()}`,
	);
}
