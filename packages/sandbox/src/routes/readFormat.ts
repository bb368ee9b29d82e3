import { type Arguments, pythonText } from '../http';

/** The `output-format` argument as Python's f-string prints it; it is checked after the query only. */
export function readFormat(args: Arguments, usual = 'json'): string {
	const format = args.get('output-format');
	return format === undefined ? usual : pythonText(format);
}
