import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(__dirname, '../../../../../shared');
const FOLDER = join(SHARED, 'golden/livestream');

type Scalars = Readonly<Record<string, unknown>>;

interface ExpectedMessage {
	readonly verdict: 'ok' | 'refuse' | 'either';
	readonly scalars?: Scalars;
}

interface ExpectedFile {
	readonly verdict: 'ok' | 'refuse' | 'either';
	readonly codec?: string;
	readonly records?: number;
	readonly ids?: readonly string[];
	readonly schemaId?: number;
	readonly schema?: string;
	readonly same?: string;
	readonly scalars?: Scalars | readonly Scalars[] | string;
}

/** What Apache Avro for Python says of the golden messages and files; undefined where they are absent. */
export const expected:
	| {
			readonly messages: Readonly<Record<string, ExpectedMessage>>;
			readonly files: Readonly<Record<string, ExpectedFile>>;
	  }
	| undefined = existsSync(join(FOLDER, 'expected.json'))
	? JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'))
	: undefined;

/** A file of the golden data; a name with a folder is one beside them. */
export function goldenFile(name: string): Buffer {
	return readFileSync(name.includes('/') ? join(SHARED, name) : join(FOLDER, name));
}

/** The paths at which a value differs from what is expected, with both. */
export function differences(value: unknown, scalars: Scalars): string[] {
	return Object.entries(scalars).flatMap(([path, scalar]) => {
		const given = describe(valuesAt(value, path), scalar, path);
		return JSON.stringify(given) === JSON.stringify(scalar)
			? []
			: [`${path}: ${JSON.stringify(given)} instead of ${JSON.stringify(scalar)}`];
	});
}

/** The value at a path like `list[3].name{key}`, the values of a column at `list[*].name`. */
function valuesAt(value: unknown, path: string): unknown {
	const [list, column] = path.split('[*].');
	if (column !== undefined) {
		return (valuesAt(value, list) as unknown[]).map((row) => valuesAt(row, column));
	}
	let at = value;
	for (const [, key, index, name] of path.matchAll(
		/\{([^}]+)\}|\[(\d+)\]|([^.[\]{}()]+)(?=[.[{(]|$)/g,
	)) {
		const step = key ?? index ?? name;
		if (!Object.hasOwn(at as object, step)) return undefined;
		at = (at as Record<string, unknown>)[step];
	}
	return at;
}

/** A value in the notation that the expected one has. */
function describe(value: unknown, scalar: unknown, path: string): unknown {
	if (path.includes('[*]')) return describeColumn(value as unknown[], scalar as Scalars);
	if (path.endsWith('[]')) return (value as unknown[]).length;
	if (path.endsWith('{}') || path.endsWith('(record)')) return Object.keys(value as object).length;
	if (typeof scalar !== 'object' || scalar === null) return value;
	const [kind] = Object.keys(scalar);
	switch (kind) {
		case 'long':
			return { long: String(value) };
		case 'float':
		case 'double':
			return { [kind]: nameOf(value as number) };
		case 'int':
		case 'enum':
			return { [kind]: value };
		case 'string': {
			const text = value as string;
			return { string: [...text].length, utf8Bytes: Buffer.byteLength(text), sha1: sha1(text) };
		}
		default: {
			const bytes = Buffer.from(value as Uint8Array);
			const hex = 'hex' in scalar && { hex: bytes.toString('hex') };
			return { [kind]: bytes.length, sha1: sha1(bytes), ...hex };
		}
	}
}

function describeColumn(column: readonly unknown[], scalar: Scalars): unknown {
	const values = column.filter((cell) => cell !== null && cell !== undefined);
	const nulls = column.length - values.length;
	if ('true' in scalar) return { nulls, true: values.filter((cell) => cell === true).length };
	if ('sha1' in scalar) return { nulls, sha1: sha1(values.join('\n')) };
	if (!('sum' in scalar)) return { nulls };
	if (typeof scalar.sum === 'string') {
		return { nulls, sum: String(values.reduce<bigint>((sum, id) => sum + BigInt(String(id)), 0n)) };
	}
	const sum = exactSum(values.filter((cell) => Number.isFinite(cell)) as number[]);
	return { nulls, sum };
}

/** Shewchuk's sum without rounding before the end, as Python's `math.fsum`. */
function exactSum(values: readonly number[]): number {
	let partials: number[] = [];
	for (let x of values) {
		const next: number[] = [];
		for (let y of partials) {
			if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
			const high = x + y;
			const low = y - (high - x);
			if (low !== 0) next.push(low);
			x = high;
		}
		partials = [...next, x];
	}
	return partials.reduce((sum, partial) => sum + partial, 0);
}

function nameOf(value: number): number | string {
	if (Object.is(value, -0)) return '-0';
	return Number.isFinite(value) ? value : String(value);
}

function sha1(content: string | Buffer): string {
	return createHash('sha1').update(content).digest('hex');
}
