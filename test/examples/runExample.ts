import { runWorkflow, type LoadedPackage } from '@fink/engine';
import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
	type IRun,
	type IVersionedNodeType,
} from 'n8n-workflow';

import { builtPackage } from '../nodes/runNodes';
import { exampleFiles } from './exampleFiles';
import { StubNode } from './StubNode';

/** What an example did. */
export interface ExampleRun {
	readonly run: IRun;
	/** What Slack was asked, call by call. */
	readonly slack: StubNode['calls'];
	readonly mails: StubNode['calls'];
	/** What the nodes of other services were given, by the type of node. */
	readonly others: Readonly<Record<string, StubNode['calls']>>;
}

const TRIGGER = 'n8n-nodes-fink.finkTrigger';
const WEBHOOK = 'n8n-nodes-base.webhook';
const MANUAL = 'n8n-nodes-base.manualTrigger';

const SLACK = ['resource', 'operation', 'binaryPropertyName', 'blocksUi', 'text', 'options'];

/** Parameters of n8n's other nodes that examples fill with messages. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
	telegram: ['binaryPropertyName', 'additionalFields'],
	discord: ['embeds', 'files'],
	httpRequest: ['jsonBody', 'queryParameters'],
	matrix: ['resource', 'text', 'fallbackText'],
	respondToWebhook: ['responseBody'],
	limit: [],
	removeDuplicates: [],
};

const MAIL = ['fromEmail', 'toEmail', 'subject', 'emailFormat', 'text', 'html', 'options'];

/**
 * Executes an example in n8n's engine in this process, with stubs in place of the nodes that need n8n's own
 * packages. A trigger of ours hands on the given alerts.
 *
 * @param answers - What nodes of other services answer, by their type. @default the item itself
 */
export async function runExample(
	name: string,
	baseUrl: string,
	alerts: IDataObject[] = [{}],
	answers: Readonly<Record<string, (given: Record<string, unknown>) => object>> = {},
): Promise<ExampleRun> {
	const example = exampleFiles().find((file) => file.name === name);
	if (!example) throw new Error(`Unknown example ${name}`);
	const built = await builtPackage();
	const trigger = built.nodes[TRIGGER];
	const startsOnAlerts = example.workflow.nodes.some(({ type }) => type === TRIGGER);
	const isTrigger = (type: string) => type === TRIGGER || type === WEBHOOK;
	const workflow = {
		...example.workflow,
		nodes: example.workflow.nodes.map((node) =>
			isTrigger(node.type) ? { ...node, type: MANUAL } : node,
		),
	};
	let files = 0;
	const slack = new StubNode('slack', SLACK, ({ resource }) => ({
		json: resource === 'file' ? { id: `F00000000${++files}`, title: 'card' } : { ok: true },
	}));
	const mail = new StubNode('emailSend', MAIL, () => ({ json: { accepted: true } }));
	const others = Object.entries(OTHERS).map(([type, names]) => {
		const stub = new StubNode(type, names, (given, item) => answers[type]?.(given) ?? item);
		return [type, stub] as const;
	});
	const nodes: LoadedPackage['nodes'] = {
		...built.nodes,
		...Object.fromEntries(others.map(([type, stub]) => [`n8n-nodes-base.${type}`, stub])),
		'n8n-nodes-base.slack': slack,
		'n8n-nodes-base.emailSend': mail,
		'n8n-nodes-base.if': new PassingOn(),
		'n8n-nodes-base.wait': new StubNode('wait', [], (_, { json }) => ({ json })),
		...(startsOnAlerts && { [MANUAL]: handsOn(trigger) }),
	};
	const run = await runWorkflow({
		workflow,
		package: { ...built, nodes },
		credentials: { finkApi: { baseUrl }, slackApi: {}, smtp: {}, telegramApi: {} },
		input: alerts.map((json) => ({ json })),
	});
	return {
		run,
		slack: slack.calls,
		mails: mail.calls,
		others: Object.fromEntries(others.map(([type, { calls }]) => [type, calls])),
	};
}

/** If: hands on the items whose first condition is not about a false value. */
class PassingOn implements INodeType {
	description = new StubNode('if', ['conditions'], () => ({ json: {} })).description;

	async execute(this: IExecuteFunctions) {
		const isFalse = (index: number) => {
			const { conditions } = this.getNodeParameter('conditions', index) as IDataObject;
			return (conditions as IDataObject[])[0].leftValue === false;
		};
		return [this.getInputData().filter((_, index) => !isFalse(index))];
	}
}

/** The trigger with its fields, but started by hand. */
function handsOn(trigger: INodeType | IVersionedNodeType): INodeType {
	return {
		description: { ...(trigger as INodeType).description, polling: undefined },
		async execute(this: IExecuteFunctions) {
			return [this.getInputData()];
		},
	};
}
