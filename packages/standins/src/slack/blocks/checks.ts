import type { BlockIssue, Check, Property } from './Property';

/** A string with this many characters. */
export function text({ least = 0, most }: { least?: number; most: number }): Check {
	return (value, pointer) => {
		if (typeof value !== 'string') return [{ pointer, message: 'must provide a string' }];
		if (value.length < least) {
			return [{ pointer, message: `must be more than ${least - 1} characters` }];
		}
		if (value.length > most) {
			return [{ pointer, message: `must be less than ${most + 1} characters` }];
		}
		return [];
	};
}

/** An http or https address of at most 3000 characters. */
export const address: Check = (value, pointer, context) => {
	const issues = text({ least: 1, most: 3000 })(value, pointer, context);
	if (issues.length > 0) return issues;
	return /^https?:\/\/[^\s<>"]+$/.test(value as string)
		? []
		: [{ pointer, message: 'must be a valid url' }];
};

/** True or false. */
export const flag: Check = (value, pointer) =>
	typeof value === 'boolean' ? [] : [{ pointer, message: 'must provide a boolean' }];

/** One of a few words. */
export function oneOf(...words: string[]): Check {
	return (value, pointer) =>
		words.includes(value as string)
			? []
			: [{ pointer, message: `must be one of: ${words.join(', ')}` }];
}

/** A list with this many entries. */
export function list(item: Check, { least = 1, most }: { least?: number; most: number }): Check {
	return (value, pointer, context) => {
		if (!Array.isArray(value)) return [{ pointer, message: 'must provide an array' }];
		if (value.length < least) return [{ pointer, message: `no fewer than ${least} items allowed` }];
		if (value.length > most) return [{ pointer, message: `no more than ${most} items allowed` }];
		return value.flatMap((entry, index) => item(entry, `${pointer}/${index}`, context));
	};
}

/** An object with these members and no others. */
export function record(members: Readonly<Record<string, Property>>): Check {
	return (value, pointer, context) => {
		if (!isRecord(value)) return [{ pointer, message: 'must provide an object' }];
		const issues: BlockIssue[] = [];
		for (const name of Object.keys(value)) {
			if (Object.hasOwn(members, name)) continue;
			issues.push({ pointer, message: `invalid additional property: ${name}` });
		}
		for (const [name, { check, isRequired }] of Object.entries(members)) {
			if (value[name] !== undefined) {
				issues.push(...check(value[name], `${pointer}/${name}`, context));
			} else if (isRequired) {
				issues.push({ pointer, message: `missing required field: ${name}` });
			}
		}
		return issues;
	};
}

/** An object whose `type` decides what it must look like. */
export function byType(types: Readonly<Record<string, Check>>): Check {
	return (value, pointer, context) => {
		if (!isRecord(value)) return [{ pointer, message: 'must provide an object' }];
		const { type } = value;
		if (type === undefined) return [{ pointer, message: 'missing required field: type' }];
		if (typeof type !== 'string' || !Object.hasOwn(types, type)) {
			return [{ pointer: `${pointer}/type`, message: `unsupported type: ${String(type)}` }];
		}
		return types[type](value, pointer, context);
	};
}

/** A plain object of JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
