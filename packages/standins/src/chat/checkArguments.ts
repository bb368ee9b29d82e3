import type { JsonSchema } from './Conversation';

/**
 * What is wrong with arguments by the tool's own schema; empty when nothing is. A script that no longer
 * fits the tools must fail, not pass.
 */
export function checkArguments(value: unknown, schema: JsonSchema, path = 'arguments'): string[] {
	const types = schema.type === undefined ? [] : [schema.type].flat();
	const type = typeOf(value);
	const isInteger = type === 'number' && Number.isInteger(value);
	const fits = types.includes(type) || (isInteger && types.includes('integer'));
	if (types.length > 0 && !fits) return [`${path} is ${type}, not ${types.join(' or ')}`];
	if (schema.enum && !schema.enum.includes(value)) return [`${path} is none of its choices`];
	if (Array.isArray(value)) {
		const { items = {} } = schema;
		return value.flatMap((item, index) => checkArguments(item, items, `${path}[${index}]`));
	}
	if (type !== 'object') return [];
	const record = value as Record<string, unknown>;
	const { properties = {}, required = [] } = schema;
	const missing = required.filter((name) => record[name] === undefined);
	return [
		...missing.map((name) => `${path}.${name} is missing`),
		...Object.entries(record).flatMap(([name, member]) =>
			Object.hasOwn(properties, name)
				? checkArguments(member, properties[name], `${path}.${name}`)
				: [`${path}.${name} is not in the schema`],
		),
	];
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}
