/** A longer label would push all values to the right: its value follows at once. */
const MAX_ALIGNED = 16;

/** Lines `Label:  value`, values one under the other. */
export function labeled(
	lines: ReadonlyArray<readonly [label: string, values: readonly string[]]>,
): string {
	const lengths = lines.map(([label]) => label.length);
	const width = Math.max(0, ...lengths.filter((length) => length <= MAX_ALIGNED)) + 2;
	return lines
		.map(([label, values]) => {
			const start = label.length <= MAX_ALIGNED ? `${label}:`.padEnd(width) : `${label}: `;
			return start + values.join(`\n${' '.repeat(width)}`);
		})
		.join('\n');
}
