/** Joins words invisibly (U+2060): no one sees it, and no program takes what is around it for a name or an address. */
export const WORD_JOINER = '\u2060';

/** What programs turn into mentions, hashtags, cash tags, commands, emoji and links by themselves, up to the break. */
const TRIGGERS: readonly RegExp[] = [
	/[@＠#＃$~](?=\S)/g,
	/(?<![\p{L}\p{N}])\/(?=\p{L})/gu,
	/:(?!\d\d:)(?=[\w'+-]+:)/g,
];

/** What programs take for an address of the web or of a mailbox. */
const ADDRESSES: readonly RegExp[] = [
	/:(?=\/\/)/g,
	/\/(?=\/)/g,
	/(?<=\S\.)(?=\p{L}{2})/gu,
	/(?<=\d\.)(?=\d+(?:\.\d+){2})/g,
	/(?<=mailto|javascript|data|tel|xmpp):/gi,
];

/**
 * Text that no target turns into a mention, a tag, a command, an emoji or a link: a word joiner breaks what would
 * start one. It reads as before.
 */
export function defuse(text: string): string {
	return broken(text, [...TRIGGERS, ...ADDRESSES]);
}

/** Text in which no program finds an address, for mail: there are no mentions, but links are made everywhere. */
export function defuseAddresses(text: string): string {
	return broken(text, ADDRESSES);
}

/** Without any of these, nothing starts: most texts are words and numbers. */
const STARTS = /[@＠#＃$~/:.]/;

function broken(text: string, places: readonly RegExp[]): string {
	if (!STARTS.test(text)) return text;
	return places.reduce((given, place) => given.replace(place, `$&${WORD_JOINER}`), text);
}
