import type { AvroField, AvroType } from './AvroType';
import { BrokenBytes, type ByteSource } from './ByteSource';

/** Reads one value from where the source stands. */
export type ValueReader = (source: ByteSource) => unknown;

/** Fields of 64-bit ids of Rubin, Fink and ZTF: text, also when the id is small (0 of an asteroid). */
const ID_FIELD = /(?:Id|ID)$|^candid$/;
/** Fields of images, Rubin's and ZTF's: views, as most of a packet are images. */
const IMAGE_FIELD = /^cutout[A-Z]|^stampData$/;

/**
 * Makes a function that reads values of one type; once per schema, since making it takes longer than reading.
 *
 * Records and maps become objects with own properties of any name, arrays arrays, enums their symbol, bytes
 * and fixed copies, but images views of the packet. A long is a number where that is exact and text beyond; in a field of ids it
 * is always text.
 */
export function createValueReader(type: AvroType): ValueReader {
	return new ReaderMaker().make(type).read;
}

/**
 * As {@link createValueReader} for a record of which some fields are not wanted: they are read and checked like the
 * others, nothing is kept of them, and the record lacks them.
 */
export function createPartReader(type: AvroType, unwanted: ReadonlySet<string>): ValueReader {
	if (type.kind !== 'record') return createValueReader(type);
	return new ReaderMaker().makePart(type.fields, unwanted);
}

interface Made {
	readonly read: ValueReader;
	/** The fewest bytes that a value takes. */
	readonly minBytes: number;
}

class ReaderMaker {
	/** A named type that is used many times, inside types that are used many times, is made once. */
	private readonly made = new Map<AvroType, Made>();

	/** @param keeps - Whether lists and records keep what is read. */
	constructor(private readonly keeps = true) {}

	make(type: AvroType): Made {
		let made = this.made.get(type);
		if (!made) {
			made = this.makeNew(type);
			this.made.set(type, made);
		}
		return made;
	}

	private makeNew(type: AvroType): Made {
		switch (type.kind) {
			case 'null':
				return { read: () => null, minBytes: 0 };
			case 'boolean':
				return { read: (source) => source.readBoolean(), minBytes: 1 };
			case 'int':
				return { read: (source) => source.readInt(), minBytes: 1 };
			case 'long':
				return { read: exactLong, minBytes: 1 };
			case 'float':
				return { read: (source) => source.readFloat(), minBytes: 4 };
			case 'double':
				return { read: (source) => source.readDouble(), minBytes: 8 };
			case 'bytes':
				return { read: (source) => this.own(source.readBytes()), minBytes: 1 };
			case 'string':
				return { read: (source) => source.readText(), minBytes: 1 };
			case 'fixed':
				return { read: (source) => this.own(source.take(type.size)), minBytes: type.size };
			case 'enum':
				return { read: enumReader(type.symbols), minBytes: 1 };
			case 'union':
				return { read: unionReader(type.branches.map((b) => this.make(b).read)), minBytes: 1 };
			case 'array':
				return {
					read: (this.keeps ? arrayReader : listChecker)(this.make(type.items)),
					minBytes: 1,
				};
			case 'map':
				return { read: mapReader(this.make(type.values)), minBytes: 1 };
			case 'record':
				return this.makeRecord(type.fields);
		}
	}

	/** Bytes that outlive the packet's. */
	private own(view: Uint8Array): Uint8Array {
		return this.keeps ? new Uint8Array(view) : view;
	}

	private makeRecord(fields: readonly AvroField[]): Made {
		const names = fields.map(({ name }) => name);
		const readers = fields.map((field) => this.readerOfField(field));
		const minBytes = fields.reduce((sum, { type }) => sum + this.make(type).minBytes, 0);
		return { read: recordReader(names, readers, () => this.keeps), minBytes };
	}

	/** A reader of a record without some of its fields. */
	makePart(fields: readonly AvroField[], unwanted: ReadonlySet<string>): ValueReader {
		const checker = new ReaderMaker(false);
		const names = fields.map(({ name }) => name);
		const readers = fields.map((field) =>
			unwanted.has(field.name) ? checker.make(field.type).read : this.readerOfField(field),
		);
		return recordReader(names, readers, (name) => !unwanted.has(name));
	}

	private readerOfField({ name, type }: AvroField): ValueReader {
		const own = this.keeps ? FIELD_READERS.find(({ names }) => names.test(name)) : undefined;
		if (!own) return this.make(type).read;
		const readerOf = (of: AvroType) => (of.kind === own.kind ? own.read : this.make(of).read);
		return type.kind === 'union' ? unionReader(type.branches.map(readerOf)) : readerOf(type);
	}
}

function exactLong(source: ByteSource): number | string {
	const value = source.readLong();
	return typeof value === 'number' ? value : String(value);
}

/** How values of some fields are read, where they are of that kind. */
const FIELD_READERS: ReadonlyArray<{
	readonly names: RegExp;
	readonly kind: AvroType['kind'];
	readonly read: ValueReader;
}> = [
	{ names: ID_FIELD, kind: 'long', read: longAsText },
	{ names: IMAGE_FIELD, kind: 'bytes', read: (source) => source.readBytes() },
];

function longAsText(source: ByteSource): string {
	return String(source.readLong());
}

function enumReader(symbols: readonly string[]): ValueReader {
	return (source) => {
		const index = source.readLong();
		const symbol = symbols[Number(index)];
		if (symbol !== undefined) return symbol;
		throw new BrokenBytes(`an enum of ${symbols.length} symbols has the index ${index}`);
	};
}

function unionReader(branches: readonly ValueReader[]): ValueReader {
	return (source) => {
		const index = source.readLong();
		const branch = branches[Number(index)];
		if (branch !== undefined) return branch(source);
		throw new BrokenBytes(`a union of ${branches.length} types has the index ${index}`);
	};
}

function recordReader(
	names: readonly string[],
	readers: readonly ValueReader[],
	isKept: (name: string) => boolean,
): ValueReader {
	const kept = names.map(isKept);
	const keepsAny = kept.includes(true);
	// A copy has its fields from the start, which is quicker than adding one after the other.
	const empty: Record<string, unknown> = {};
	for (const name of names.filter(isKept)) set(empty, name, undefined);
	return (source) => {
		source.spend(names.length);
		const record = keepsAny ? { ...empty } : empty;
		let index = 0;
		try {
			for (; index < names.length; index++) {
				const value = readers[index](source);
				if (kept[index]) set(record, names[index], value);
			}
		} catch (error) {
			if (error instanceof BrokenBytes) error.path.push(names[index]);
			throw error;
		}
		return record;
	};
}

function arrayReader({ read, minBytes }: Made): ValueReader {
	return (source) => {
		const list: unknown[] = [];
		readBlocks(source, minBytes, () => list.push(read(source)));
		return list;
	};
}

function listChecker({ read, minBytes }: Made): ValueReader {
	return (source) => {
		readBlocks(source, minBytes, () => void read(source));
		return NOTHING;
	};
}

/** What is there of a list that is only checked. */
const NOTHING: readonly unknown[] = [];

function mapReader({ read, minBytes }: Made): ValueReader {
	return (source) => {
		const map: Record<string, unknown> = {};
		readBlocks(source, 1 + minBytes, () => set(map, source.readText(), read(source)));
		return map;
	};
}

/**
 * Blocks of items up to the empty one. A negative count says that the block's size in bytes follows, which
 * serves skipping alone.
 */
function readBlocks(source: ByteSource, minBytes: number, readItem: () => void): void {
	for (;;) {
		const given = source.readLong();
		if (given === 0) return;
		if (given < 0) source.readLong();
		const count = Number(given < 0 ? -given : given);
		if (count * minBytes > source.left) {
			throw new BrokenBytes(`a list has ${count} items, more than fit into the remaining bytes`);
		}
		source.spend(count);
		for (let i = 0; i < count; i++) readItem();
	}
}

function set(target: Record<string, unknown>, name: string, value: unknown): void {
	if (name !== '__proto__') target[name] = value;
	else Object.defineProperty(target, name, { value, ...OWN_PROPERTY });
}

const OWN_PROPERTY = { enumerable: true, writable: true, configurable: true };
