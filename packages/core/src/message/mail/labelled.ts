/** Lines `Label:  value`, values one under the other. */
export function labelled(
	lines: ReadonlyArray<readonly [label: string, values: readonly string[]]>,
): string {
	const width = Math.max(0, ...lines.map(([label]) => label.length)) + 2;
	return lines
		.map(([label, values]) => {
			return `${label}:`.padEnd(width) + values.join(`\n${' '.repeat(width)}`);
		})
		.join('\n');
}
