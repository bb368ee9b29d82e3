/** Joins words invisibly (U+2060): no one sees it, and no program takes what is around it for a name or an address. */
export const WORD_JOINER = '\u2060';

/** What programs turn into mentions, hashtags, cash tags, commands, emoji and links by themselves, up to the break. */
const TRIGGERS: readonly RegExp[] = [
	/[@#$~](?=\S)/g,
	/(?<![\p{L}\p{N}])\/(?=\p{L})/gu,
	/:(?!\d\d:)(?=[\w'+-]+:)/g,
	/:(?=\/\/)/g,
	/(?<=[\p{L}\p{N}])(?=\.\p{L}{2})/gu,
];

/**
 * Text that no target turns into a mention, a tag, a command, an emoji or a link: a word joiner breaks what would
 * start one. It reads as before.
 */
export function defuse(text: string): string {
	return TRIGGERS.reduce((given, trigger) => given.replace(trigger, `$&${WORD_JOINER}`), text);
}
