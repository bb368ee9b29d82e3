import { NodeConnectionTypes, runChecked, withGlossary } from '@fink/kit';
import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { planObservationProperties } from './fields';
import { planItems } from './planItems';

/** Says when targets can be observed from a site; asks Fink only for ids and asteroids. */
export class PlanObservation implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Plan Observation',
		name: 'planObservation',
		icon: { light: 'file:../../icons/observe.svg', dark: 'file:../../icons/observe.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle: '={{ $parameter["operation"] === "night" ? "Night plan" : "Each target" }}',
		description: 'Find out when a target can be observed from an observatory, and draw it',
		defaults: { name: 'Plan Observation' },
		usableAsTool: true,
		builderHint: {
			searchHint: 'Tells when a target can be observed from an observatory, and draws its altitude',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-fink.finkTrigger',
					relationHint: 'Gives new alerts with their positions',
				},
				{
					nodeType: 'n8n-nodes-fink.finkMessage',
					relationHint: 'Writes a message with the hours and the best time',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'finkApi', required: false }],
		properties: withGlossary(planObservationProperties),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runChecked(this, planObservationProperties, planItems);
	}
}
