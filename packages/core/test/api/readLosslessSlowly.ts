/**
 * Oracle for `parseLossless`: a JSON reader that goes character by character and decides about numbers with
 * BigInt. Written for clarity, shares nothing with the code under test.
 */
export function readLosslessSlowly(text: string): unknown {
	let at = 0;
	const value = readValue('');
	skipBlanks();
	if (at !== text.length) throw new SyntaxError(`trailing text at ${at}`);
	return value;

	function skipBlanks(): void {
		while (' \t\n\r'.includes(text[at] ?? 'x')) at++;
	}

	function expect(token: string): void {
		if (!text.startsWith(token, at)) throw new SyntaxError(`expected ${token} at ${at}`);
		at += token.length;
	}

	function readValue(key: string): unknown {
		skipBlanks();
		const literals: Array<[string, unknown]> = [
			['null', null],
			['true', true],
			['false', false],
			['NaN', null],
			['Infinity', null],
			['-Infinity', null],
		];
		for (const [literal, meaning] of literals) {
			if (text.startsWith(literal, at)) {
				at += literal.length;
				return meaning;
			}
		}
		if (text[at] === '"') return readString();
		if (text[at] === '[') return readArray();
		if (text[at] === '{') return readObject();
		return readNumber(key);
	}

	function readNumber(key: string): unknown {
		const begin = at;
		if (text[at] === '-') at++;
		if (text[at] === '0') at++;
		else readDigits();
		const end = at;
		let isInteger = true;
		if (text[at] === '.') {
			at++;
			readDigits();
			isInteger = false;
		}
		if (text[at] === 'e' || text[at] === 'E') {
			at++;
			if (text[at] === '+' || text[at] === '-') at++;
			readDigits();
			isInteger = false;
		}
		const token = text.slice(begin, at);
		if (IDS.has(key.replace(/^r:/, ''))) {
			const fraction = text.slice(end, at);
			const isWhole = fraction[0] === '.' && [...fraction.slice(1)].every((c) => c === '0');
			const isExact = token[0] !== '-' && BigInt(text.slice(begin, end)) < 9007199254740992n;
			return isWhole && isExact ? text.slice(begin, end) : token;
		}
		if (!isInteger) return Number(token);
		const magnitude = BigInt(token.replace('-', ''));
		return magnitude > 9007199254740991n ? token : Number(token);
	}

	function readDigits(): void {
		const begin = at;
		while (text[at] >= '0' && text[at] <= '9') at++;
		if (at === begin) throw new SyntaxError(`expected a digit at ${at}`);
	}

	function readString(): string {
		const begin = at++;
		while (text[at] !== '"') {
			if (at >= text.length) throw new SyntaxError('endless string');
			at += text[at] === '\\' ? 2 : 1;
		}
		at++;
		return JSON.parse(text.slice(begin, at)) as string;
	}

	function readArray(): unknown[] {
		expect('[');
		const values: unknown[] = [];
		skipBlanks();
		if (text[at] === ']') {
			at++;
			return values;
		}
		for (;;) {
			values.push(readValue(''));
			skipBlanks();
			if (text[at] === ']') break;
			expect(',');
		}
		at++;
		return values;
	}

	function readObject(): unknown {
		expect('{');
		const entries: Array<[string, unknown]> = [];
		skipBlanks();
		if (text[at] === '}') {
			at++;
			return {};
		}
		for (;;) {
			skipBlanks();
			if (text[at] !== '"') throw new SyntaxError(`expected a key at ${at}`);
			const key = readString();
			skipBlanks();
			expect(':');
			entries.push([key, readValue(key)]);
			skipBlanks();
			if (text[at] === '}') break;
			expect(',');
		}
		at++;
		return Object.fromEntries(entries);
	}
}

const IDS = new Set([
	'diaObjectId',
	'diaSourceId',
	'diaForcedSourceId',
	'parentDiaSourceId',
	'ssObjectId',
]);
