/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name that is safe on every system and in every command: no path, no blanks or control characters,
 * not hidden, no option, no device, at most 100 characters before the extension.
 *
 * @param stem - Any text, e.g. with an id or a file name that comes from an item.
 * @param extension - With the dot.
 */
export function safeFileName(stem: string, extension: string): string {
	const safe = stem
		.replace(/[^\p{L}\p{N}.+_-]+/gu, '_')
		.replace(/^[._+-]+/, '')
		.slice(0, 100)
		.replace(/[._]+$/, '')
		.replace(DEVICE, '$&_');
	return (safe || 'fink') + extension;
}
