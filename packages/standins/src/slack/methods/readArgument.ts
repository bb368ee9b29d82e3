import { SlackError } from '../SlackError';
import type { SlackArguments } from './SlackMethod';

/** A text argument; numbers count as their text. Undefined when it was not given or is empty. */
export function textOf(args: SlackArguments, name: string): string | undefined {
	const value = args[name];
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	throw invalid(`[ERROR] must be a string [json-pointer:/${name}]`);
}

/** An argument that is a list: of JSON, or its text as forms and addresses carry it. */
export function listOf(args: SlackArguments, name: string): readonly unknown[] | undefined {
	const value = args[name];
	if (value === undefined || value === null || value === '') return undefined;
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (Array.isArray(parsed)) return parsed;
	throw invalid(`[ERROR] must be an array [json-pointer:/${name}]`);
}

/** The error for arguments that do not have the right form. */
export function invalid(...messages: string[]): SlackError {
	return new SlackError('invalid_arguments', { response_metadata: { messages } });
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
