import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

/** Gives one item for each item; the evaluated parameters are handed to it. */
export type Answer = (parameters: Record<string, unknown>, item: INodeExecutionData) => object;

/** Stands in for one of n8n's own nodes: remembers its evaluated parameters, item by item. */
export class StubNode implements INodeType {
	readonly calls: Array<Record<string, unknown>> = [];
	readonly description: INodeType['description'];

	/** @param names - Parameters to evaluate. */
	constructor(
		name: string,
		private readonly names: readonly string[],
		private readonly answer: Answer,
	) {
		this.description = {
			displayName: name,
			name,
			group: ['output'],
			version: [1.1, 1.2, 2.1, 2.2, 2.3],
			description: `Stands in for ${name}`,
			defaults: { name },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [],
			properties: names.map(fieldOf),
		};
		this.execute = executeWith(this);
	}

	readonly execute: INodeType['execute'];

	/** One item. */
	run(context: IExecuteFunctions, itemIndex: number): INodeExecutionData {
		const read = (name: string) => context.getNodeParameter(name, itemIndex, undefined);
		const parameters = Object.fromEntries(this.names.map((name) => [name, read(name)]));
		this.calls.push(parameters);
		const item = context.getInputData()[itemIndex];
		return { ...this.answer(parameters, item), pairedItem: { item: itemIndex } } as never;
	}
}

/** n8n binds `this` of execute to its own context. */
function executeWith(stub: StubNode): INodeType['execute'] {
	return async function (this: IExecuteFunctions) {
		return [this.getInputData().map((_, itemIndex) => stub.run(this, itemIndex))];
	};
}

function fieldOf(name: string): INodeProperties {
	return { displayName: name, name, type: 'string', default: '' };
}
