import { PacketError } from '../errors';
import { PRIMITIVE_NAMES, type AvroField, type AvroType, type PrimitiveName } from './AvroType';

/** Longest schema that is read, in UTF-16 units. Fink's has 26,270. */
export const MAX_SCHEMA_CHARACTERS = 1_000_000;

/** Most fields of all records together. Fink's schema has about 600. */
const MAX_FIELDS = 10_000;

/** Deepest nesting of types. Fink's schema has 4 levels. */
const MAX_DEPTH = 100;

/**
 * Reads an Avro schema.
 *
 * Names are resolved by the specification's rules: a dot makes a full name, otherwise the namespace in force
 * counts. A type that contains itself is refused, since no alert has one.
 *
 * @param text - JSON text, e.g. the key of a Kafka message from Fink.
 * @throws {PacketError} The text is not JSON, not a legal schema, or larger than the limits above.
 * @see https://avro.apache.org/docs/1.11.1/specification/
 */
export function parseAvroSchema(text: string): AvroType {
	if (text.length > MAX_SCHEMA_CHARACTERS) {
		throw notASchema(`it has ${text.length} characters, more than ${MAX_SCHEMA_CHARACTERS}`);
	}
	return new SchemaParser().parse(jsonOf(text), '', 0);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (cause) {
		if (/^[\w.]{1,40}$/.test(text)) throw notASchema(`it is the text "${text}"`, cause);
		const reason = text.trim() === '' ? 'it is empty' : 'it is not JSON';
		throw notASchema(reason, cause);
	}
}

class SchemaParser {
	private readonly named = new Map<string, AvroType>();
	private readonly open = new Set<string>();
	private fieldCount = 0;

	/** @param namespace - The one in force. @param depth - How many types enclose this one. */
	parse(schema: unknown, namespace: string, depth: number): AvroType {
		if (depth > MAX_DEPTH) throw notASchema(`its types are nested more than ${MAX_DEPTH} deep`);
		if (typeof schema === 'string') return this.typeNamed(schema, namespace);
		if (Array.isArray(schema)) return this.parseUnion(schema, namespace, depth);
		if (schema === undefined) throw notASchema('a type is missing in it');
		if (!isObject(schema)) throw notASchema(`${shown(schema)} is not a type`);
		switch (schema.type) {
			case 'record':
			case 'error':
				return this.parseRecord(schema, namespace, depth);
			case 'enum':
				return this.define(schema, namespace, () => ({
					kind: 'enum',
					symbols: textsOf(schema.symbols, 'symbols'),
				}));
			case 'fixed':
				return this.define(schema, namespace, () => ({ kind: 'fixed', size: sizeOf(schema.size) }));
			case 'array':
				return { kind: 'array', items: this.parse(schema.items, namespace, depth + 1) };
			case 'map':
				return { kind: 'map', values: this.parse(schema.values, namespace, depth + 1) };
			default:
				return this.parse(schema.type, namespace, depth + 1);
		}
	}

	private typeNamed(name: string, namespace: string): AvroType {
		if (isPrimitive(name)) return { kind: name };
		const fullName = fullNameOf(name, namespace);
		if (this.open.has(fullName)) throw notASchema(`the type ${fullName} contains itself`);
		const type = this.named.get(fullName) ?? this.named.get(name);
		if (!type) throw notASchema(`it uses the type ${shown(name)}, which it does not define`);
		return type;
	}

	private parseUnion(schemas: readonly unknown[], namespace: string, depth: number): AvroType {
		if (schemas.some(Array.isArray)) throw notASchema('it has a union directly inside a union');
		const branches = schemas.map((branch) => this.parse(branch, namespace, depth + 1));
		return { kind: 'union', branches };
	}

	private parseRecord(schema: JsonObject, outer: string, depth: number): AvroType {
		return this.define(schema, outer, (fullName) => {
			if (!Array.isArray(schema.fields)) throw notASchema(`the record ${fullName} has no fields`);
			const namespace = namespaceOf(fullName);
			const names = new Set<string>();
			const fields = schema.fields.map((field: unknown): AvroField => {
				if (!isObject(field) || typeof field.name !== 'string') {
					throw notASchema(`a field of ${fullName} has no name`);
				}
				if (names.has(field.name)) {
					throw notASchema(`the record ${fullName} has two fields ${shown(field.name)}`);
				}
				names.add(field.name);
				if (++this.fieldCount > MAX_FIELDS)
					throw notASchema(`it has more than ${MAX_FIELDS} fields`);
				return { name: field.name, type: this.parse(field.type, namespace, depth + 1) };
			});
			return { kind: 'record', name: fullName, fields };
		});
	}

	private define(
		schema: JsonObject,
		outer: string,
		make: (fullName: string) => AvroType,
	): AvroType {
		const { name, namespace } = schema;
		if (typeof name !== 'string' || name === '') {
			throw notASchema(`a type ${shown(schema.type)} has no name`);
		}
		const fullName = fullNameOf(name, typeof namespace === 'string' ? namespace : outer);
		this.open.add(fullName);
		const type = make(fullName);
		this.open.delete(fullName);
		this.named.set(fullName, type);
		return type;
	}
}

interface JsonObject {
	readonly [key: string]: unknown;
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrimitive(name: string): name is PrimitiveName {
	return (PRIMITIVE_NAMES as readonly string[]).includes(name);
}

function fullNameOf(name: string, namespace: string): string {
	return name.includes('.') || namespace === '' ? name : `${namespace}.${name}`;
}

function namespaceOf(fullName: string): string {
	return fullName.slice(0, Math.max(0, fullName.lastIndexOf('.')));
}

function textsOf(value: unknown, what: string): string[] {
	const isList = Array.isArray(value) && value.every((text) => typeof text === 'string');
	if (isList) return value as string[];
	throw notASchema(`the ${what} of an enum are not a list of texts`);
}

function sizeOf(value: unknown): number {
	if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
	throw notASchema(`${shown(value)} is not the size of a fixed type`);
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The error for a text that is not an Avro schema. @param reason - A clause about "it". */
export function notASchema(reason: string, cause?: unknown): PacketError {
	return new PacketError(`The schema of the alert packet is not an Avro schema: ${reason}`, {
		advice:
			'Provide the schema as the writer of the packet wrote it: JSON text that begins with {"type":"record". Fink sends it as the key of each message.',
		cause,
	});
}
