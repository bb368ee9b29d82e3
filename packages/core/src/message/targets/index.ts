import type { MessageDocument } from '../document/MessageDocument';
import { bluesky } from './bluesky';
import { discord } from './discord';
import { googleChat } from './googleChat';
import { html } from './html';
import { mastodon } from './mastodon';
import { matrix } from './matrix';
import { mattermost } from './mattermost';
import { short } from './short';
import { skyPortal } from './skyPortal';
import { slack } from './slack';
import { teams } from './teams';
import { telegram } from './telegram';
import { text } from './text';
import { webhook } from './webhook';
import type { Target } from './Target';

export type { Target } from './Target';

/** Every place that messages are written for, in the order in which they are shown to users. */
export const TARGETS = [
	slack,
	html,
	text,
	telegram,
	discord,
	teams,
	matrix,
	mattermost,
	googleChat,
	mastodon,
	bluesky,
	short,
	skyPortal,
	webhook,
] as const;

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
