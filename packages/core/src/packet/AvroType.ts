/** Types without parts. Avro 1.11 specification, "Primitive Types". */
export const PRIMITIVE_NAMES = [
	'null',
	'boolean',
	'int',
	'long',
	'float',
	'double',
	'bytes',
	'string',
] as const;

/** The name of a type without parts. */
export type PrimitiveName = (typeof PRIMITIVE_NAMES)[number];

/** A field of a record. */
export interface AvroField {
	readonly name: string;
	readonly type: AvroType;
}

/** A record: its fields one after the other. */
export interface AvroRecord {
	readonly kind: 'record';
	/** Full name, with its namespace. */
	readonly name: string;
	readonly fields: readonly AvroField[];
}

/**
 * What the writer of a value says about its bytes, with all names resolved: a tree without references.
 * Avro 1.11 specification, "Schema Declaration". Logical types, defaults and aliases do not touch the bytes
 * and are left out.
 */
export type AvroType =
	| { readonly kind: PrimitiveName }
	| { readonly kind: 'fixed'; readonly size: number }
	| { readonly kind: 'enum'; readonly symbols: readonly string[] }
	| { readonly kind: 'array'; readonly items: AvroType }
	| { readonly kind: 'map'; readonly values: AvroType }
	| { readonly kind: 'union'; readonly branches: readonly AvroType[] }
	| AvroRecord;
