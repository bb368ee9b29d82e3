import type { BlockContext } from './BlockContext';

/** What is wrong, and where, by a JSON pointer such as `/blocks/0/text`. */
export interface BlockIssue {
	readonly pointer: string;
	readonly message: string;
}

/** Checks one value of a block; the messages are Slack's own as far as they are known. */
export type Check = (value: unknown, pointer: string, context: BlockContext) => BlockIssue[];

/** A member of an object, and whether it has to be there. */
export interface Property {
	readonly check: Check;
	readonly isRequired: boolean;
}

/** A member that may be left out. */
export function optional(check: Check): Property {
	return { check, isRequired: false };
}

/** A member that must be there. */
export function required(check: Check): Property {
	return { check, isRequired: true };
}
