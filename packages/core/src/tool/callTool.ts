import { FinkError } from '../errors';
import type { AgentTool, ToolAnswer, ToolArguments, ToolContext } from './AgentTool';

/** What a failed call returns to the model: what is wrong and what to do, in one text. */
export class ToolFailure extends FinkError {}

/**
 * Calls a tool with arguments that nobody has checked.
 *
 * @throws {ToolFailure} With the advice in the message, since agents drop everything else.
 */
export async function callTool(
	tool: AgentTool,
	given: ToolArguments,
	context: ToolContext,
): Promise<ToolAnswer> {
	try {
		return await tool.run(given, context);
	} catch (error) {
		if (!(error instanceof FinkError)) throw error;
		const misnamed = misnamedArguments(tool, given);
		const advice = [error.advice, misnamed].filter(Boolean).join(' ');
		throw new ToolFailure(`${error.message}. ${advice}`, { advice, cause: error });
	}
}

/** Names that the tool does not have, when it fails: a model may have misspelled one. */
function misnamedArguments({ parameters }: AgentTool, given: ToolArguments): string {
	const known = parameters.map(({ name }) => name);
	const unknown = Object.keys(given).filter((name) => !known.includes(name));
	if (unknown.length === 0) return '';
	return `There is no argument ${unknown.slice(0, 5).join(', ')}; the arguments are ${known.join(', ')}.`;
}
