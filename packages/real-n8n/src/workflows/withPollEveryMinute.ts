import type { ExampleWorkflow } from './exampleWorkflows';

/** The same workflow with its polling trigger as fast as n8n allows, so that a check need not wait long. */
export function withPollEveryMinute(example: ExampleWorkflow): ExampleWorkflow {
	const nodes = example.workflow.nodes.map((node) =>
		node.parameters.pollTimes === undefined
			? node
			: {
					...node,
					parameters: { ...node.parameters, pollTimes: { item: [{ mode: 'everyMinute' }] } },
				},
	);
	return { ...example, workflow: { ...example.workflow, nodes } };
}
