import { alertChecks, highestPriority, priorityOf } from '../alertChecks';
import { digestDocument } from '../document/digestDocument';
import type { Message } from '../Message';
import { USUAL_TARGETS, writeFor, type TargetName, type UsualTarget } from '../targets';
import type { DigestEntry, DigestOptions, DigestPicture } from './DigestEntry';

/** A message about many alerts. */
export interface Digest<Name extends TargetName = UsualTarget> {
	readonly message: Message<Name>;
	/** Alerts in it, shown or not. */
	readonly count: number;
	/** Alerts that it shows; targets with limits may show fewer. */
	readonly shown: number;
	/** Indexes of the shown entries, in their order. */
	readonly entries: readonly number[];
	/** Pictures that its HTML refers to. */
	readonly pictures: readonly DigestPicture[];
}

/** Many alerts as one message. Without alerts it says that none passed. */
export function composeDigest<Name extends TargetName = UsualTarget>(
	given: readonly DigestEntry[],
	options: DigestOptions<Name> = {},
): Digest<Name> {
	const { document, entries, pictures } = digestDocument(given, options);
	const targets = options.targets ?? (USUAL_TARGETS as readonly TargetName[] as readonly Name[]);
	return {
		message: {
			summary: document.summary,
			subject: `[Fink] ${document.heading}`,
			priority: highestPriority(
				given.map(({ facts }) => priorityOf(alertChecks(facts, options.brightMagnitude))),
			),
			...writeFor(targets, document),
		},
		count: given.length,
		shown: document.entries.length,
		entries,
		pictures,
	};
}
