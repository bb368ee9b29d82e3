/**
 * Written lines as one text of at most that many characters: those that don't fit are counted, and none is cut.
 *
 * @param maxLength - At least 20.
 */
export function linesThatFit(lines: readonly string[], maxLength: number): string {
	const whole = lines.join('\n');
	if (whole.length <= maxLength) return whole;
	for (let count = lines.length - 1; count > 0; count--) {
		const text = [...lines.slice(0, count), `and ${lines.length - count} more`].join('\n');
		if (text.length <= maxLength) return text;
	}
	return `${lines.length} ${lines.length === 1 ? 'value' : 'values'}, too long to show`;
}
