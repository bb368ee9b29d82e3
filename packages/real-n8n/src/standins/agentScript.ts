import { SLOPPY_CALLS, SLOPPY_QUESTION } from './sloppyCalls';
import type { ChatScript, Conversation, ToolOffer } from '@fink/standins';

/** A diaObjectId in a question. */
const OBJECT_ID = /\b\d{15,19}\b/;

/**
 * What the stand-in of a chat model says: it looks up the object of the question with the tools that the
 * workflow offers for that, and answers with their output, word for word. Of a picture it has no opinion.
 */
export const agentScript: ChatScript = (conversation) => {
	const { pictures, question, results, tools } = conversation;
	if (pictures.length > 0) return { answer: `unsure: a stand-in sees nothing.` };
	if (question.includes(SLOPPY_QUESTION)) {
		return results.length === 0 ? { calls: SLOPPY_CALLS } : { answer: 'That was sloppy.' };
	}
	const [diaObjectId] = OBJECT_ID.exec(question) ?? [];
	if (diaObjectId === undefined) return { answer: 'Which object? Please give its diaObjectId.' };
	const useful = tools.filter((tool) => takesOnlyAnObject(tool));
	if (useful.length === 0) return { answer: 'There is no tool that takes a diaObjectId.' };
	if (results.length === 0) {
		const calls = useful.map((tool) => ({
			tool: tool.name,
			arguments: argumentsOf(tool, diaObjectId),
		}));
		return { calls };
	}
	return { answer: answerFrom(diaObjectId, conversation) };
};

/** Tools that need a diaObjectId and nothing else. */
function takesOnlyAnObject({ parameters }: ToolOffer): boolean {
	const { required = [] } = parameters;
	return required.length === 1 && required[0] === 'diaObjectId';
}

function argumentsOf(tool: ToolOffer, diaObjectId: string): Record<string, unknown> {
	return { [tool.parameters.required?.[0] ?? '']: diaObjectId };
}

function answerFrom(diaObjectId: string, { results }: Conversation): string {
	const lines = results.map(({ call, text }) => `${call.tool} says: ${text}`);
	return [`Object ${diaObjectId}.`, ...lines].join('\n');
}
