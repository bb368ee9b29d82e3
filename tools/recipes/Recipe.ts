/** One block of code in a recipe: a new file, or a change of one that exists. */
export interface Step {
	readonly kind: 'file' | 'change';
	/** Path from the repository's root. */
	readonly path: string;
	/** Text of the file, or lines with `+`, `-` or a space in front. */
	readonly text: string;
}

/** The steps of the recipe "Add <what>" in a text: its code blocks that name a path after their language. */
export function recipeOf(text: string, what: string): Step[] {
	const section = text.split(/^(?=#{2,3} )/m).find((part) => part.startsWith(`### Add ${what}\n`));
	if (section === undefined) throw new Error(`There is no section "Add ${what}"`);
	const blocks = section.matchAll(/^```(\w+) (\S+)\n([^]*?)^```$/gm);
	return [...blocks].map(([, language, path, code]) => ({
		kind: language === 'diff' ? 'change' : 'file',
		path,
		text: code,
	}));
}

/** A file's text after a change: the lines without `+` must stand in it, once, and make room for those without `-`. */
export function changed(before: string, change: string): string {
	const lines = change.replace(/\n$/, '').split('\n');
	const without = (sign: string): string =>
		lines
			.filter((line) => !line.startsWith(sign))
			.map((line) => `${line.slice(1)}\n`)
			.join('');
	const parts = before.split(without('+'));
	if (parts.length !== 2)
		throw new Error(`These lines stand ${parts.length - 1} times:\n${without('+')}`);
	return parts.join(without('-'));
}
