/** A str as Python's `repr` prints it: single quotes, double ones when the text holds an apostrophe. */
export function formatPythonText(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	const escaped = text
		.replace(/\\/g, '\\\\')
		.replace(/\n/g, '\\n')
		.replace(/\r/g, '\\r')
		.replace(/\t/g, '\\t');
	return quote + (quote === "'" ? escaped.replace(/'/g, "\\'") : escaped) + quote;
}
