import type { MessageDocument } from '../document/MessageDocument';
import { html } from './html';
import { slack } from './slack';
import type { Target } from './Target';
import { text } from './text';

export type { PictureSource, Target } from './Target';

/** Every place that messages are written for, in the order in which they are shown to users. */
export const TARGETS = [slack, html, text] as const;

/** Name of one of TARGETS. */
export type TargetName = (typeof TARGETS)[number]['name'];

/** What is written for each target. */
export type TargetOutputs = {
	readonly [Each in (typeof TARGETS)[number] as Each['name']]: ReturnType<Each['write']>;
};

/** The targets of a message unless others are chosen. */
export const USUAL_TARGETS = ['slack', 'html', 'text'] as const satisfies readonly TargetName[];

/** Name of one of USUAL_TARGETS. */
export type UsualTarget = (typeof USUAL_TARGETS)[number];

/** Writes a document for the named targets. @throws {OptionError} A picture is not what a target takes. */
export function writeFor<Name extends TargetName>(
	names: readonly Name[],
	document: MessageDocument,
): Pick<TargetOutputs, Name> {
	const written = TARGETS.filter(({ name }) => (names as readonly TargetName[]).includes(name)).map(
		({ name, write }: Target) => [name, write(document)] as const,
	);
	return Object.fromEntries(written) as Pick<TargetOutputs, Name>;
}
