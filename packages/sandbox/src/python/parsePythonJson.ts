/** A number in a JSON body, kept as text: ids exceed 2^53, and Python distinguishes 1 from 1.0. */
export class JsonNumber {
	constructor(readonly text: string) {}
}

/** What Python's json module makes of a body. */
export type JsonValue =
	| string
	| boolean
	| null
	| JsonNumber
	| readonly JsonValue[]
	| ReadonlyMap<string, JsonValue>;

/**
 * Parses a JSON body as Python's `json.loads` does: numbers exact, `NaN`, `Infinity` and `-Infinity`
 * allowed, the last of equal keys wins.
 *
 * @throws SyntaxError when the text is not JSON.
 */
export function parsePythonJson(text: string): JsonValue {
	const tokens = tokenize(text);
	let index = 0;
	const next = (): string => {
		const token = tokens[index++];
		if (token === undefined) throw new SyntaxError('The JSON text ends too early');
		return token;
	};
	const expect = (expected: string): void => {
		if (next() !== expected) throw new SyntaxError(`The JSON text lacks ${expected}`);
	};

	function list<T>(close: string, item: () => T): T[] {
		const items: T[] = [];
		if (tokens[index] === close) {
			index++;
			return items;
		}
		for (;;) {
			items.push(item());
			const token = next();
			if (token === close) return items;
			if (token !== ',') throw new SyntaxError('The JSON text lacks a comma');
		}
	}

	function pair(): [string, JsonValue] {
		const key = next();
		if (!key.startsWith('"')) throw new SyntaxError('A key of the JSON text is not text');
		expect(':');
		return [JSON.parse(key) as string, value()];
	}

	function value(): JsonValue {
		const token = next();
		if (token === '{') return new Map(list('}', pair));
		if (token === '[') return list(']', value);
		if (token.startsWith('"')) return JSON.parse(token) as string;
		if (token === 'true' || token === 'false') return token === 'true';
		if (token === 'null') return null;
		if (/^[-\dNI]/.test(token)) return new JsonNumber(token);
		throw new SyntaxError(`The JSON text holds ${token} where a value belongs`);
	}

	const result = value();
	if (index < tokens.length) throw new SyntaxError('The JSON text goes on after its end');
	return result;
}

const TOKEN =
	/\s*(?:("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|-?Infinity|NaN)|(true|false|null)|([{}[\],:]))/y;

function tokenize(text: string): string[] {
	const tokens: string[] = [];
	const trimmed = text.trimEnd();
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < trimmed.length) {
		const match = TOKEN.exec(trimmed);
		if (match === null) throw new SyntaxError('The text is not JSON');
		tokens.push(match[0].trimStart());
	}
	return tokens;
}
